import type { CivilDate } from '../../../kit/civil-date.ts'
import type { Period, StatusPolicy } from '../../measures/index.ts'
import type { ActionItem, EditionContent, ItemId, MeasureItem } from '../../plan/index.ts'
import { type PlanLine, planLines } from '../../views/index.ts'
import { abbreviationsIn } from './abbreviations.ts'
import type { Protection } from './audience.ts'
import { boardChanges } from './changes.ts'
import type { FrontSheet } from './front-sheet.ts'
import type { BoardMediation } from './mediation-page.ts'
import type { BoardAction, BoardMeasure, BoardPriority, BoardReport } from './report.ts'
import type { BoardSurvey } from './survey-page.ts'
import type { BoardWardPage } from './ward-page.ts'

/** What a measure has besides its place and its words. */
export type BoardFigures = Omit<BoardMeasure, 'identity' | 'text' | 'issue' | 'leads'>

/** A report that was issued, as a later one is held against it. */
export interface IssuedReport {
  readonly number: number
  readonly report: BoardReport
}

export interface BoardInputs {
  readonly content: EditionContent
  readonly period: Period
  /** What was known after this day is left out. */
  readonly asAt: CivilDate
  readonly front: FrontSheet
  readonly policy: StatusPolicy
  /** Every measure of the edition, scored. */
  readonly figures: ReadonlyMap<ItemId, BoardFigures>
  /** What was written down about actions. */
  readonly notes: ReadonlyMap<ItemId, readonly { readonly on: CivilDate; readonly text: string }[]>
  /** The picture by ward; none where no ward has figures. */
  readonly wardPages: readonly BoardWardPage[]
  readonly surveys: readonly BoardSurvey[]
  /** Null where there is no case. */
  readonly mediation: BoardMediation | null
  readonly previous: IssuedReport | null
  readonly protection: Protection
}

/** Puts a board report together, in the plan's order. A measure without figures is a mistake of the caller. */
export function boardReport(inputs: BoardInputs): BoardReport {
  const { content, period, asAt, front, policy, wardPages, surveys, mediation, previous, protection } = inputs
  const lines = Map.groupBy(planLines(content), ({ priority }) => priority.id)
  const priorities = content.priorities.map(
    ({ id, identity, kind, name }): BoardPriority => ({
      identity,
      kind,
      name,
      actions: (lines.get(id) ?? []).flatMap((line) => actionOf(line, inputs)),
      measures: (lines.get(id) ?? []).flatMap((line) => measureOf(line, inputs)),
    }),
  )
  return {
    format: 2,
    area: content.plan.area,
    planTitle: content.plan.title,
    editionLabel: content.edition.label,
    period,
    asAt,
    front,
    policy,
    priorities,
    abbreviations: abbreviationsIn(textsOf(priorities), content.partners),
    // A report without wards is kept in the words of earlier ones.
    ...(wardPages.length === 0 ? {} : { wardPages }),
    ...(surveys.length === 0 ? {} : { surveys }),
    ...(mediation === null ? {} : { mediation }),
    previous:
      previous === null
        ? null
        : {
            number: previous.number,
            asAt: previous.report.asAt,
            changes: boardChanges(previous.report, { priorities, protection }),
          },
    protection,
  }
}

/** Where a reader meets short forms: in leads, measures and actions. */
function textsOf(priorities: readonly BoardPriority[]): string[] {
  return priorities.flatMap(({ name, actions, measures }) => [
    name,
    ...[...actions, ...measures].flatMap(({ text, issue, leads }) => [text, issue, ...leads]),
  ])
}

function measureOf({ item, issue, leads }: PlanLine, { figures }: BoardInputs): BoardMeasure[] {
  if (item.role !== 'measure') return []
  const found = figures.get(item.id)
  if (found === undefined) throw new Error('a measure of the edition was not scored')
  return [{ ...placeOf(item, issue, leads), ...found }]
}

function actionOf({ item, issue, leads }: PlanLine, { notes, period, asAt }: BoardInputs): BoardAction[] {
  if (item.role !== 'action') return []
  const { status, statusReason, due } = item
  const isOpen = status !== 'finished' && status !== 'stopped'
  return [
    {
      ...placeOf(item, issue, leads),
      status,
      statusReason,
      dueOn: due?.on ?? null,
      isOverdue: isOpen && due !== null && due.on < asAt,
      notes: (notes.get(item.id) ?? [])
        .filter(({ on }) => on >= period.from && on <= asAt)
        .map(({ on, text }) => ({ on, text })),
    },
  ]
}

function placeOf(
  { identity, text }: ActionItem | MeasureItem,
  { statement }: PlanLine['issue'],
  leads: readonly string[],
): Pick<BoardAction, 'identity' | 'text' | 'issue' | 'leads'> {
  return { identity, text, issue: statement.map((each) => each.text).join(' '), leads }
}
