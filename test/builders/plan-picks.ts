import type { UnitOfWork } from '../../electron/core/store/unit-of-work.types.ts'
import {
  BLOCK_KINDS,
  type Cell,
  type EditionContent,
  type Issue,
  type Item,
  type NoteId,
  type Priority,
  type Row,
} from '../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'

/** The next of a list of random numbers. */
export type Dice = () => number

/** A command with an input that fits the content, ready to be carried out; null where the content offers none. */
export type Sample = (content: EditionContent, dice: Dice) => ((work: UnitOfWork) => Promise<unknown>) | null

const TEXTS = [
  'Number of visits by March 2021',
  'Reduction in litter',
  'Harbour Trust, Police',
  'Walks after dark with wardens and volunteers',
  'by Summer 2020',
] as const

export function day(iso: string): CivilDate {
  return iso as CivilDate
}

export function noteId(number: number): NoteId {
  return number as NoteId
}

export function words(dice: Dice) {
  const kind = BLOCK_KINDS[dice() % BLOCK_KINDS.length] ?? 'paragraph'
  return { kind, level: 0, note: null, runs: [{ text: text(dice) }, { text: ' in bold', strong: true }] }
}

export function aFact(dice: Dice) {
  const number = dice() % 5_000
  return {
    name: 'Reports of nuisance',
    value: number.toLocaleString('en-GB'),
    number,
    unit: 'reports',
    period: '2018/19',
    place: null,
    source: 'Harbour Trust',
    note: null,
  }
}

export function text(dice: Dice): string {
  return TEXTS[dice() % TEXTS.length] ?? TEXTS[0]
}

export function pick<T>(choices: readonly T[], dice: Dice): T | null {
  return choices[dice() % Math.max(1, choices.length)] ?? null
}

export function withOne<T, R>(choices: readonly T[], dice: Dice, use: (chosen: T) => R | null): R | null {
  const chosen = pick(choices, dice)
  return chosen === null ? null : use(chosen)
}

export type Thunk = (work: UnitOfWork) => Promise<unknown>

export function onPriority(
  use: (priority: Priority, content: EditionContent, dice: Dice) => Thunk | null,
): Sample {
  return (content, dice) => withOne(content.priorities, dice, (priority) => use(priority, content, dice))
}

export function onColumn(use: (columnId: Cell['columnId'], dice: Dice) => Thunk | null): Sample {
  return (content, dice) =>
    withOne(
      content.priorities.flatMap((priority) => [...priority.columns]),
      dice,
      (column) => use(column.id, dice),
    )
}

export function onIssue(use: (issue: Issue, content: EditionContent, dice: Dice) => Thunk | null): Sample {
  return (content, dice) => withOne(issues(content), dice, (issue) => use(issue, content, dice))
}

export function onRow(use: (row: Row, content: EditionContent, dice: Dice) => Thunk | null): Sample {
  return (content, dice) => withOne(rows(content), dice, (row) => use(row, content, dice))
}

export function onItem(
  use: (item: Item, content: EditionContent, dice: Dice) => Thunk | null,
  role?: Item['role'],
): Sample {
  return (content, dice) =>
    withOne(
      items(content).filter((item) => role === undefined || item.role === role),
      dice,
      (item) => use(item, content, dice),
    )
}

export function onPartner(
  use: (id: EditionContent['partners'][number]['id'], content: EditionContent, dice: Dice) => Thunk | null,
): Sample {
  return (content, dice) => withOne(content.partners, dice, (partner) => use(partner.id, content, dice))
}

export function blocks(content: EditionContent) {
  return content.sections.flatMap((section) => [...section.blocks])
}

export function issues(content: EditionContent): Issue[] {
  return content.priorities.flatMap((priority) => [...priority.issues])
}

export function rows(content: EditionContent): Row[] {
  return issues(content).flatMap((issue) => [...issue.rows])
}

/** Every item of an edition, statements included. */
export function items(content: EditionContent): Item[] {
  return issues(content).flatMap((issue) => [
    ...issue.statement,
    ...issue.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.items])),
  ])
}
