import type { CivilDate } from '../../kit/civil-date.ts'
import { type ColumnRole, type ItemMark, type PriorityKind, plainText } from '../plan/index.ts'
import type { BlockKind } from '../plan/text.ts'
import { placeKey } from './findings.ts'
import type { DraftItem, DraftPriority, DraftSection, PlanDraft, SourcePlace } from './plan-draft.ts'

/** An entry of a cell as it will be, with the keys of the paragraphs that it came from. */
export interface UnderstoodItem {
  readonly text: string
  readonly mark: ItemMark
  readonly due: CivilDate | null
  readonly places: readonly string[]
}

export interface UnderstoodTable {
  readonly kind: 'table'
  readonly name: string
  readonly priorityKind: PriorityKind
  /** The priority in whose table its work stands; null where it stands for itself. */
  readonly foldedInto: string | null
  readonly places: readonly string[]
  readonly columns: readonly { readonly role: ColumnRole; readonly heading: string }[]
  readonly issues: readonly {
    readonly statement: readonly UnderstoodItem[]
    /** One entry for each column except the issue column, in column order. */
    readonly rows: readonly (readonly (readonly UnderstoodItem[])[])[]
  }[]
}

export interface UnderstoodSection {
  readonly kind: 'section'
  readonly heading: string
  readonly level: number
  readonly places: readonly string[]
  readonly blocks: readonly {
    readonly kind: BlockKind
    readonly level: number
    readonly text: string
    readonly places: readonly string[]
  }[]
}

/** The plan as it will be, in the order of the file, so that the two can be read side by side. */
export interface UnderstoodPlan {
  readonly title: string
  readonly titlePlaces: readonly string[]
  readonly parts: readonly (UnderstoodTable | UnderstoodSection)[]
}

/** Shows a draft beside its file; `order` is the file's places in reading order. */
export function viewPlan(draft: PlanDraft, order: readonly string[]): UnderstoodPlan {
  const rank = new Map(order.map((place, at) => [place, at]))
  const nameOf = new Map(draft.priorities.map((priority) => [priority.key, priority.name]))
  const parts = [
    ...draft.sections.map(sectionOf),
    ...draft.priorities.map((priority) => tableOf(priority, nameOf)),
  ].map((part, at) => ({ part, at, rank: firstRank(part, rank) }))
  return {
    title: draft.title,
    titlePlaces: keysOf(draft.titleSources),
    parts: parts.toSorted((one, other) => one.rank - other.rank || one.at - other.at).map(({ part }) => part),
  }
}

function sectionOf(section: DraftSection): UnderstoodSection {
  return {
    kind: 'section',
    heading: section.heading,
    level: section.level,
    places: keysOf(section.sources),
    blocks: section.blocks.map((block) => ({
      kind: block.kind,
      level: block.level,
      text: plainText(block.runs),
      places: keysOf(block.sources),
    })),
  }
}

function tableOf(priority: DraftPriority, nameOf: ReadonlyMap<string, string>): UnderstoodTable {
  return {
    kind: 'table',
    name: priority.name,
    priorityKind: priority.kind,
    foldedInto: priority.foldedInto === null ? null : (nameOf.get(priority.foldedInto) ?? null),
    places: keysOf(priority.sources),
    columns: priority.columns.map(({ role, heading }) => ({ role, heading })),
    issues: priority.issues.map((issue) => ({
      statement: issue.statement.map(itemOf),
      rows: issue.rows.map((row) => row.cells.map((cell) => cell.map(itemOf))),
    })),
  }
}

function itemOf({ text, mark, due, sources }: DraftItem): UnderstoodItem {
  return { text, mark, due: due?.on ?? null, places: keysOf(sources) }
}

function keysOf(sources: readonly SourcePlace[]): string[] {
  return [...new Set(sources.map(placeKey))]
}

/** Where a part begins in the file; one that stands nowhere goes to the end. */
function firstRank(part: UnderstoodTable | UnderstoodSection, rank: ReadonlyMap<string, number>): number {
  const places =
    part.kind === 'section'
      ? [...part.places, ...part.blocks.flatMap((block) => block.places)]
      : [
          ...part.places,
          ...part.issues.flatMap((issue) =>
            [...issue.statement, ...issue.rows.flat(2)].flatMap((item) => item.places),
          ),
        ]
  return Math.min(
    ...places.map((place) => rank.get(place) ?? Number.POSITIVE_INFINITY),
    Number.MAX_SAFE_INTEGER,
  )
}
