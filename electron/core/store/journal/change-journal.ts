import { Failure } from '../../../../shared/kit/failure.ts'
import { errorCode } from '../database/database-failure.ts'
import type { StoreDatabase } from '../database/open-database.ts'
import type { Command, Step } from '../unit-of-work.types.ts'
import { installRowImages, type RowImages } from './row-images.ts'

/** How many steps can be taken back. Older ones are sealed, and what they wrote down is removed. */
export const KEPT_STEPS = 200

interface ChangeRow {
  readonly table_name: string
  readonly before: string | null
  readonly after: string | null
}

/** The undo journal. Every method runs inside the caller's transaction. */
export interface ChangeJournal {
  /** Starts to write rows down for a command; the answer goes to `finish`. */
  start(command: Command, at: string): number
  /** Ends the command's change; one that touched nothing undoable leaves no step. */
  finish(changeId: number, command: Command): void
  /** Must follow each `start`, also when the command failed. */
  stopRecording(): void
  /** The last step; with a gesture named, only where the last step is of that gesture. */
  nextUndo(gesture?: string): Step | null
  nextRedo(): Step | null
  undo(step: Step): void
  redo(step: Step): void
}

/** The undo journal of an open file whose schema is up to date; `figureTables` are recorded for commands that ask for it. */
export function createChangeJournal(
  db: StoreDatabase,
  undoableTables: readonly string[],
  figureTables: readonly string[] = [],
): ChangeJournal {
  const images = installRowImages(db, undoableTables, figureTables)
  return {
    start(command, at) {
      const changeId = findGesture(db, command) ?? insertChange(db, command, at)
      if (command.leaves !== 'none') images.recordUnder(changeId, command.recordsFigures)
      return changeId
    },
    finish(changeId, command) {
      images.stopRecording()
      if (command.leaves === 'kept') return keep(db, changeId)
      if (command.leaves === 'none') return leaveNone(db, changeId, command)
      if (!hasRows(db, changeId)) db.prepare('delete from change where id = ?').run(changeId)
      else if (command.isUndoable === false) sealUpTo(db, changeId)
      else discardUndone(db, changeId)
    },
    stopRecording: () => images.stopRecording(),
    nextUndo(gesture) {
      const step = findStep(db, `where state = 'done' order by id desc limit 1`)
      return gesture === undefined || isOfGesture(db, step, gesture) ? step : null
    },
    nextRedo: () => findStep(db, `where state = 'undone' order by id limit 1`),
    undo: (step) => turnBack(db, images, step, 'undone'),
    redo: (step) => turnBack(db, images, step, 'done'),
  }
}

function insertChange(db: StoreDatabase, command: Command, at: string): number {
  const { lastInsertRowid } = db
    .prepare(`insert into change (command, label, state, at, gesture) values (?, ?, 'done', ?, ?)`)
    .run(command.name, command.label, at, command.gesture ?? null)
  return Number(lastInsertRowid)
}

/** The change that a command goes on with: the last one of all, when it is of the same gesture and was not taken back. */
function findGesture(db: StoreDatabase, { gesture, isUndoable }: Command): number | undefined {
  if (gesture === undefined || isUndoable === false) return undefined
  const last = db
    .prepare<[], { id: number; state: string; gesture: string | null }>(
      'select id, state, gesture from change order by id desc limit 1',
    )
    .get()
  return last?.state === 'done' && last.gesture === gesture ? last.id : undefined
}

function findStep(db: StoreDatabase, which: string): Step | null {
  const row = db.prepare<[], Step>(`select id, command as name, label from change ${which}`).get()
  return row ?? null
}

function isOfGesture(db: StoreDatabase, step: Step | null, gesture: string): boolean {
  const found = db.prepare('select 1 from change where id = ? and gesture = ?').get(step?.id ?? 0, gesture)
  return found !== undefined
}

/** A kept step stands in the order of steps like any other, but what it wrote down is never removed with old ones. */
function keep(db: StoreDatabase, changeId: number): void {
  db.prepare('update change set is_kept = 1 where id = ?').run(changeId)
  discardUndone(db, changeId)
}

/** What was undone before cannot be done again once something else has changed, whether that left a step or not. */
function leaveNone(db: StoreDatabase, changeId: number, command: Command): void {
  if (command.isUndoable === false) sealUpTo(db, changeId)
  else discardUndone(db, changeId)
  db.prepare('delete from change where id = ?').run(changeId)
}

function hasRows(db: StoreDatabase, changeId: number): boolean {
  return db.prepare('select 1 from change_row where change_id = ? limit 1').get(changeId) !== undefined
}

function discardUndone(db: StoreDatabase, changeId: number): void {
  db.prepare(`delete from change where state = 'undone'`).run()
  const tooOld = db
    .prepare<[number, number], { id: number }>(
      `select id from change where id <= ? and state = 'done' order by id desc limit 1 offset ?`,
    )
    .get(changeId, KEPT_STEPS)
  if (tooOld !== undefined) sealUpTo(db, tooOld.id)
}

function sealUpTo(db: StoreDatabase, changeId: number): void {
  db.prepare(`delete from change where state = 'undone'`).run()
  db.prepare(
    'delete from change_row where change_id in (select id from change where id <= ? and is_kept = 0)',
  ).run(changeId)
  db.prepare(`update change set state = 'sealed' where id <= ? and state <> 'sealed'`).run(changeId)
}

/**
 * Takes a change back while writing down how to turn that back in its turn: redo is the undo of an undo. So the side
 * effects that foreign keys have on other tables are restored too, and both directions are one piece of code.
 */
function turnBack(db: StoreDatabase, images: RowImages, step: Step, state: 'done' | 'undone'): void {
  const rows = db
    .prepare<[number], ChangeRow>(
      'select table_name, before, after from change_row where change_id = ? order by id desc',
    )
    .all(step.id)
  db.prepare('delete from change_row where change_id = ?').run(step.id)
  // Rows come back one by one, so a row may refer to one that follows; the check is made when the step is complete.
  db.pragma('defer_foreign_keys=ON')
  images.recordUnder(step.id, images.areFigures(rows.map(({ table_name }) => table_name)))
  try {
    for (const row of rows) images.putBack(row.table_name, row)
  } catch (error) {
    throw asStepFailure(error, step)
  } finally {
    images.stopRecording()
  }
  db.prepare('update change set state = ? where id = ?').run(state, step.id)
}

/** A step that clashes with what was changed outside the journal cannot be taken; the data stays as it is. */
export function asStepFailure(error: unknown, step: Step): unknown {
  if (!errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) return error
  return new Failure(
    'conflict',
    `The step "${step.label}" cannot be taken, because what it belongs to has been removed since. Nothing was changed.`,
    { cause: error },
  )
}
