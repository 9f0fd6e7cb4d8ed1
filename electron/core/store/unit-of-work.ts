import { setImmediate } from 'node:timers/promises'
import { Failure } from '../../../shared/kit/failure.ts'
import { appendAudit } from './audit/audit-log.ts'
import { note } from './audit/note.ts'
import type { Clock } from './clock.ts'
import { asStoreFailure, errorCode } from './database/database-failure.ts'
import { queryBuilder } from './database/dialect.ts'
import type { StoreDatabase } from './database/open-database.ts'
import { withShortCommit } from './database/short-commit.ts'
import { asStepFailure, type ChangeJournal, createChangeJournal } from './journal/change-journal.ts'
import { rowsChangedSince, takeBackRows } from './journal/kept-step.ts'
import { FIGURE_TABLES, UNDOABLE_TABLES } from './migrations/index.ts'
import type { Schema, WriteTx } from './schema/index.ts'
import type { FieldSealer } from './sealing/field-sealer.ts'
import { createTurnQueue, type TurnQueue } from './turn-queue.ts'
import type { Command, Pause, Step, UnitOfWork } from './unit-of-work.types.ts'
import { marksOf, withoutRowsBeyond } from './unseen-rows.ts'

/** To these every command adds. */
const JOURNAL_TABLES = ['change', 'change_row'] as const
/** After which a command goes on, whoever still waits. */
const LONGEST_PAUSE_MS = 100

export interface UnitOfWorkParts {
  /** An open file whose schema is up to date. */
  readonly db: StoreDatabase
  /** Signs the audit log, 32 bytes. Stays with the caller, who zeroes it after closing. */
  readonly auditKey: Buffer
  /** Seals the fields that name a person. */
  readonly sealer: FieldSealer
  readonly clock: Clock
  /** Shared with other work on the same connection, such as a backup. */
  readonly queue?: TurnQueue
}

/** The door to an open store. Outside `write`, `undo` and `redo` the connection refuses every change. */
export function createUnitOfWork(parts: UnitOfWorkParts): UnitOfWork {
  const { db, clock, queue = createTurnQueue() } = parts
  const kysely = queryBuilder<Schema>(db)
  // Of its own, because a transaction keeps the other one until it ends, and reads may be let in before.
  const reader = queryBuilder<Schema>(db)
  const journal = createChangeJournal(db, UNDOABLE_TABLES, FIGURE_TABLES)
  db.pragma('query_only=ON')

  const inTurn = <T>(work: () => Promise<T>, kind?: 'reads'): Promise<T> => takeTurn(queue, db, work, kind)

  async function inTransaction<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    db.pragma('query_only=OFF')
    try {
      return await kysely.transaction().execute(work)
    } finally {
      db.pragma('query_only=ON')
    }
  }

  /** What a command pauses with: reads that wait are carried out as if it had added nothing yet. */
  function pauseFor({ adds }: Command): Pause {
    if (adds === undefined) return setImmediate
    const marks = marksOf(db, [...JOURNAL_TABLES, ...adds])
    return async () => {
      await setImmediate()
      if (queue.isReadWaiting) await withoutRowsBeyond(db, marks, letReadsIn)
    }
  }

  /** Whoever was answered may ask the next thing at once: a page is made of several answers. */
  async function letReadsIn(): Promise<void> {
    const start = performance.now()
    while (queue.isReadWaiting && performance.now() - start < LONGEST_PAUSE_MS) {
      await queue.letReadsIn()
      await setImmediate()
    }
  }

  function takeStep(action: 'undo' | 'redo', gesture?: string): Promise<Step | null> {
    return inTurn(async () => {
      const step = action === 'undo' ? journal.nextUndo(gesture) : journal.nextRedo()
      if (step === null) return null
      refuseKeptStep(db, step)
      try {
        await inTransaction(async () => {
          journal[action](step)
          appendAudit(db, parts.auditKey, {
            at: clock.now(),
            action,
            entity: { kind: 'change', id: step.id },
            detail: { command: step.name },
          })
        })
      } catch (error) {
        throw asStepFailure(error, step)
      }
      return step
    })
  }

  return {
    read: (work) => inTurn(() => readOnly(() => work(reader)), 'reads'),
    sealer: parts.sealer,
    look: (command, work, detailOf) =>
      inTurn(async () => {
        const value = await readOnly(() => work(reader))
        const { name: action, entity } = command
        note(db, parts.auditKey, { at: clock.now(), action, entity, detail: detailOf?.(value) })
        return value
      }),
    write: (command, work) => {
      const transaction = () =>
        inTransaction(async (tx) => {
          const at = clock.now()
          const pause = pauseFor(command)
          const value = await recorded(journal, command, at, () => work(tx, at, pause))
          const { entity, detail } = command
          appendAudit(db, parts.auditKey, { at, action: command.name, entity, detail })
          return value
        })
      return inTurn(() => (command.adds === undefined ? transaction() : withShortCommit(db, transaction)))
    },
    changedSince: (step) => inTurn(async () => rowsChangedSince(db, step), 'reads'),
    takeBack: (command, step, work) =>
      inTurn(() =>
        inTransaction(async (tx) => {
          const at = clock.now()
          const value = await recorded(journal, { ...command, leaves: 'none' }, at, () =>
            work(tx, (except = []) => takeBackRows(db, step, except), at),
          )
          db.prepare('delete from change where id = ?').run(step)
          const { entity, detail } = command
          appendAudit(db, parts.auditKey, { at, action: command.name, entity, detail })
          return value
        }),
      ),
    undo: (gesture) => takeStep('undo', gesture),
    redo: () => takeStep('redo'),
    steps: () => inTurn(async () => ({ undo: journal.nextUndo(), redo: journal.nextRedo() }), 'reads'),
  }
}

/** The caller takes such a step back by its own command; reaching this with one is a mistake, and must change nothing. */
function refuseKeptStep(db: StoreDatabase, step: Step): void {
  const kept = db.prepare('select 1 from change where id = ? and is_kept = 1').get(step.id)
  if (kept === undefined) return
  throw new Failure(
    'conflict',
    `The step "${step.label}" is taken back where it was made: open Brought in, choose the file, and undo it there.`,
  )
}

async function recorded<T>(
  journal: ChangeJournal,
  command: Command,
  at: string,
  work: () => Promise<T>,
): Promise<T> {
  const changeId = journal.start(command, at)
  try {
    const value = await work()
    journal.finish(changeId, command)
    return value
  } finally {
    journal.stopRecording()
  }
}

async function readOnly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (errorCode(error) !== 'SQLITE_READONLY') throw error
    throw new Error('a handle that is for reading was used to write: use a command', { cause: error })
  }
}

/**
 * Takes a turn on an open connection, and turns what the driver throws into the failure that a person is told of.
 *
 * @throws Failure `locked` when the connection has been closed.
 */
export async function takeTurn<T>(
  queue: TurnQueue,
  db: StoreDatabase,
  work: () => Promise<T>,
  kind?: 'reads',
): Promise<T> {
  return queue.take(async () => {
    if (!db.open) throw new Failure('locked', 'The store is locked. Unlock it, then try again.')
    try {
      return await work()
    } catch (error) {
      throw asStoreFailure(error)
    }
  }, kind)
}
