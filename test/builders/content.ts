import type { MeasureDetail } from '../../shared/domain/measures/index.ts'
import { classifyMeasure } from '../../shared/domain/measures/index.ts'
import type { Partner } from '../../shared/domain/partners/index.ts'
import {
  type Aim,
  type Block,
  type BlockKind,
  type Column,
  type ColumnRole,
  dueDateFromWords,
  type Edition,
  type EditionContent,
  editionSpan,
  type Fact,
  type Issue,
  type Item,
  type ItemMark,
  type Plan,
  type Priority,
  planSpan,
  type RiskWords,
  type Row,
  type Section,
  STANDARD_COLUMNS,
  type StatementItem,
  type TextRun,
} from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'

/** An entry of a cell, as its words or with its mark, or for leads with the partners that it names. */
export type ItemInput =
  | string
  | {
      readonly text: string
      readonly mark?: ItemMark
      readonly measure?: Partial<MeasureDetail>
      /** Names of partners; one that begins with "*" leads. */
      readonly partners?: readonly string[]
    }

/** The cells of a row by what they hold; left out ones are empty. */
export type RowInput = Partial<Record<Exclude<ColumnRole, 'issue'>, readonly ItemInput[]>>

export interface IssueInput {
  readonly statement?: readonly ItemInput[]
  readonly rows?: readonly RowInput[]
}

export interface PriorityInput {
  readonly name: string
  readonly kind?: Priority['kind']
  readonly tableHeading?: string
  /** The name of the priority that this one is folded into. */
  readonly foldedInto?: string
  readonly columns?: readonly { readonly role: ColumnRole; readonly heading: string }[]
  readonly issues?: readonly IssueInput[]
  readonly risk?: Partial<Priority['risk']>
  readonly hotspots?: readonly string[]
  /** The names of the plan's aims that it supports. */
  readonly supports?: readonly string[]
}

export interface BlockInput {
  readonly kind?: BlockKind
  readonly level?: number
  readonly note?: string
  readonly runs: readonly TextRun[] | string
}

export interface SectionInput {
  readonly role?: Section['role']
  /** The name of the priority that it is about. */
  readonly priority?: string
  readonly heading: string
  readonly level?: number
  readonly blocks?: readonly BlockInput[]
}

export interface ContentInput {
  readonly plan?: Partial<Plan>
  readonly edition?: Partial<Edition>
  readonly sections?: readonly SectionInput[]
  readonly priorities?: readonly PriorityInput[]
  readonly aims?: readonly Omit<Aim, 'id'>[]
  readonly riskWords?: RiskWords
  /** Facts by their names and values; the identity counts up from 1 like every id. */
  readonly facts?: readonly (Pick<Fact, 'name' | 'value'> & Partial<Fact>)[]
  readonly partners?: readonly {
    readonly name: string
    readonly shortName?: string
    readonly aliases?: readonly string[]
  }[]
}

/** The edition 2020/21 of a made-up plan with what a test says, as the store would answer it. Ids count up from 1. */
export function aContent(input: ContentInput = {}): EditionContent {
  const builder = new ContentBuilder(input)
  const priorities = builder.priorities(input.priorities ?? [])
  const years = planSpan(2020, 2023)
  return {
    plan: {
      id: builder.id(),
      title: 'Community Safety Plan',
      area: 'Northmere Borough',
      ...years,
      ...input.plan,
    },
    edition: {
      id: builder.id(),
      label: '2020/21',
      ...editionSpan(2020),
      state: 'draft',
      approvedOn: null,
      approvedBy: null,
      publishedOn: null,
      ...input.edition,
    },
    sections: (input.sections ?? []).map((section) => builder.section(section, priorities)),
    priorities,
    partners: builder.partners,
    aims: builder.aims,
    riskWords: input.riskWords ?? { volume: [], harm: [] },
    facts: (input.facts ?? []).map((fact) => builder.fact(fact)),
    notes: [],
  }
}

class ContentBuilder {
  readonly partners: readonly Partner[]
  readonly aims: readonly Aim[]
  #last = 0

  constructor({ partners = [], aims = [] }: ContentInput) {
    this.partners = partners.map(({ name, shortName = null, aliases = [] }) => ({
      id: this.id(),
      name,
      shortName,
      aliases,
    }))
    this.aims = aims.map((aim) => ({ id: this.id(), ...aim }))
  }

  fact(input: NonNullable<ContentInput['facts']>[number]): Fact {
    const nothing = { number: null, unit: null, period: null, place: null, source: null, note: null }
    return { id: this.id(), identity: this.identity(), ...nothing, ...input }
  }

  /** The next number as an id of whatever is wanted: the only place where a brand is put on by hand. */
  id<T extends number>(): T {
    this.#last += 1
    return this.#last as T
  }

  identity<T extends string>(): T {
    return String(this.id()).padStart(32, '0') as T
  }

  priorities(inputs: readonly PriorityInput[]): Priority[] {
    const made = inputs.map((input) => ({ input, priority: this.priority(input) }))
    return made.map(({ input, priority }) => {
      const parent = made.find((other) => other.input.name === input.foldedInto)
      return { ...priority, foldedIntoId: parent?.priority.id ?? null }
    })
  }

  priority(input: PriorityInput): Priority {
    const { name, kind = 'priority', tableHeading, columns, issues = [], supports = [] } = input
    const faces = columns ?? (issues.length === 0 ? [] : STANDARD_COLUMNS)
    const made = faces.map((face): Column => ({ id: this.id(), ...face }))
    return {
      id: this.id(),
      identity: this.identity(),
      kind,
      name,
      tableHeading: tableHeading ?? null,
      foldedIntoId: null,
      risk: { volume: null, individualHarm: null, communityHarm: null, ...input.risk },
      hotspots: input.hotspots ?? [],
      supports: this.aims.filter((aim) => supports.includes(aim.name)).map((aim) => aim.id),
      columns: made,
      issues: issues.map((issue) => this.issue(issue, made)),
    }
  }

  issue({ statement = [], rows = [{}] }: IssueInput, columns: readonly Column[]): Issue {
    return {
      id: this.id(),
      identity: this.identity(),
      statement: statement.map((item): StatementItem => ({ ...this.base(item), role: 'issue' })),
      rows: rows.map((row) => this.row(row, columns)),
    }
  }

  row(input: RowInput, columns: readonly Column[]): Row {
    const cells = columns.flatMap((column) => {
      const { role } = column
      if (role === 'issue') return []
      return [{ columnId: column.id, items: (input[role] ?? []).map((item) => this.item(item, role)) }]
    })
    return { id: this.id(), cells }
  }

  item(input: ItemInput, role: Exclude<ColumnRole, 'issue'>): Item {
    const base = this.base(input)
    if (role === 'action') {
      return {
        ...base,
        role,
        status: 'not-started',
        statusReason: null,
        due: dueDateFromWords(base.text),
        dueDeclined: null,
        ownerId: null,
      }
    }
    if (role === 'measure') return { ...base, role, measure: measureOf(input) }
    if (role === 'lead') return { ...base, role, partners: this.named(input) }
    return { ...base, role }
  }

  named(input: ItemInput) {
    const names = typeof input === 'string' ? [] : (input.partners ?? [])
    return names.map((name) => ({
      partnerId: defined(
        this.partners.find((partner) => partner.name === name.replace('*', '')),
        `the partner ${name}`,
      ).id,
      isLead: name.startsWith('*'),
    }))
  }

  base(input: ItemInput) {
    const { text, mark = 'none' } = typeof input === 'string' ? { text: input } : input
    return { id: this.id<Item['id']>(), identity: this.identity<Item['identity']>(), text, mark }
  }

  section(input: SectionInput, priorities: readonly Priority[]): Section {
    const { role = 'other', priority, heading, level = 1, blocks = [] } = input
    return {
      id: this.id(),
      identity: this.identity(),
      role,
      priorityId: priorities.find((each) => each.name === priority)?.id ?? null,
      heading,
      level,
      blocks: blocks.map((block) => this.block(block)),
    }
  }

  block({ kind = 'paragraph', level = 0, note, runs }: BlockInput): Block {
    return {
      id: this.id(),
      kind,
      level,
      note: note ?? null,
      runs: typeof runs === 'string' ? [{ text: runs }] : runs,
    }
  }
}

/** What a measure's words say, with what the test says over it. */
function measureOf(input: ItemInput): MeasureDetail {
  const { text, measure = {} } = typeof input === 'string' ? { text: input } : input
  const { kind, polarity } = classifyMeasure(text)
  const due = dueDateFromWords(text)
  return { kind, polarity, baseline: null, target: null, unit: null, due, source: null, ...measure }
}
