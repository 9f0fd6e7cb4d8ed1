import type { ReadDb, Schema, WriteTx } from './schema/index.ts'
import type { FieldSealer } from './sealing/field-sealer.ts'

/** What a command is called: in the audit log (`plan.addIssue`), and to a person, as an undo step ("Add an issue"). */
export interface Command {
  readonly name: string
  readonly label: string
  /** The thing that it changes, for the audit log. */
  readonly entity?: { readonly kind: string; readonly id: number }
  /** Field names and counts for the audit log; never values. */
  readonly detail?: Readonly<Record<string, string | number>>
  /**
   * Names one gesture of a person, such as typing in one cell: commands of the same gesture that follow each other
   * directly are one step of undo, under the label of the first.
   */
  readonly gesture?: string | undefined
  /** False for what must not be undone (a publication, a setting of the vault). Default true. */
  readonly isUndoable?: boolean
  /**
   * `kept`: its step is never sealed, and is taken back by a command of its own, at any time. `none`: it leaves no step
   * and seals none, for what takes a kept step back.
   */
  readonly leaves?: 'step' | 'kept' | 'none'
  /**
   * True where figures by ward are written down too, which are outside the journal otherwise: for a command that changes
   * some of them and that Undo is to take back whole.
   */
  readonly recordsFigures?: boolean
  /**
   * For a command that takes long and pauses: the tables that it adds rows to before its last pause. It may change no row
   * that is there until then, because those who read in its pauses see all tables without the rows that it added.
   */
  readonly adds?: readonly (keyof Schema)[]
}

/**
 * Lets the process hear of other calls, such as a cancelling, in the middle of a command that says what it `adds`; the
 * reads among them are answered. Waited for now and then, after some 30 milliseconds of work.
 */
export type Pause = () => Promise<void>

/** Takes the rows of a kept step back, but for those of some tables. */
export type TakeRows = (except?: readonly string[]) => readonly RowSince[]

/** A row that a kept step wrote and that is no longer as it left it. */
export interface RowSince {
  readonly table: string
  readonly id: number
}

/** A step that was undone or done again. */
export interface Step {
  readonly id: number
  readonly name: string
  readonly label: string
}

/**
 * The only door to the database: one command = one transaction = one undo step = one audit entry.
 *
 * Calls are carried out one after the other. Awaiting files, dialogs or other processes inside `work` is a bug: it
 * would keep every other call waiting, but for reads while a command pauses. When `work` throws, nothing is stored.
 */
export interface UnitOfWork {
  read<T>(work: (db: ReadDb) => Promise<T>): Promise<T>
  /** Seals and opens the fields that name a person. */
  readonly sealer: FieldSealer
  /**
   * Reads what nobody may see without a trace, such as a person's details: the answer is given only once the audit log
   * has its entry. It is no step of undo. `detailOf` gives field names and counts, never values.
   */
  look<T>(
    command: Pick<Command, 'name' | 'entity'>,
    work: (db: ReadDb) => Promise<T>,
    detailOf?: (value: T) => NonNullable<Command['detail']>,
  ): Promise<T>
  /** `at` is the command's moment, a UTC instant, as the journal and the audit log have it. */
  write<T>(command: Command, work: (tx: WriteTx, at: string, pause: Pause) => Promise<T>): Promise<T>
  /**
   * Takes back the last step that is not undone; null when there is none. Steps survive a restart. With a gesture
   * named, it does so only where the last step is of that gesture.
   */
  undo(gesture?: string): Promise<Step | null>
  /** Does the last undone step again; null when there is none, or when something was changed since. */
  redo(): Promise<Step | null>
  /** The rows that a kept step wrote and that were changed or removed since. */
  changedSince(step: number): Promise<readonly RowSince[]>
  /**
   * Takes a kept step back inside a command. `takeRows` makes rows that are still as the step left them what they were;
   * those that were changed or are needed elsewhere stay, and are answered. The step is gone afterwards.
   */
  takeBack<T>(
    command: Command,
    step: number,
    work: (tx: WriteTx, takeRows: TakeRows, at: string) => Promise<T>,
  ): Promise<T>
  /** The next steps that undo and redo would take. */
  steps(): Promise<{ readonly undo: Step | null; readonly redo: Step | null }>
}
