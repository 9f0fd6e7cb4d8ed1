import type {
  ChannelName,
  EventName,
  EventPayload,
  Output,
  ParsedInput,
} from '../../shared/contract/index.ts'
import type { RawDocument } from '../../shared/domain/imports/index.ts'
import type { SuppliedWorkbook } from '../../shared/domain/returns/index.ts'
import type { Progress } from '../../shared/kit/progress.ts'
import type { HeldReturn } from './features/returns/held-return.ts'
import type { ReadDb, Store, StoreOptions, UnitOfWork } from './store/index.ts'

/** The channels that the core answers; the others are main's own. */
export type CoreChannel = {
  [Name in ChannelName]: Name extends MainChannel ? never : Name
}[ChannelName]

/** The channels that main answers alone, because only it may open a dialog or show a folder. */
export type MainChannel =
  | 'vault.lock'
  | 'app.flushed'
  | 'imports.choosePlan'
  | 'documents.open'
  | 'app.preferences'
  | 'app.setPreferences'
  | 'app.copied'
  | 'vault.copyFolder'
  | 'vault.chooseBackup'
  | 'vault.openFolder'
  | 'documents.showInFolder'

/** A file that the person chose in a dialog of main. */
export interface Grant {
  readonly path: string
  /** What the page may call the file by. */
  readonly token: string
}

/** What a core is run with. */
export interface CoreOptions {
  readonly storeFolder: string
  readonly resourcesFolder: string
  readonly appVersion: string
  /** Only tests put another key derivation or clock here. */
  readonly store?: StoreOptions
  /** The memory that a new store's passphrase costs; measured on this machine when left out. */
  readonly kdfMemoryMib?: number
  /** Reads one file in a process without key. */
  readFile(bytes: Uint8Array, fileName: string, progress: Progress): Promise<RawDocument>
  /** The same for a partner's spreadsheet. */
  readWorkbook(bytes: Uint8Array, fileName: string, progress: Progress): Promise<SuppliedWorkbook>
  /** Starts such a process before there is a file, because one is likely to be chosen soon. */
  readonly prepareReader?: () => void
  /** Milliseconds that only go forward, for the pause after wrong passphrases. */
  readonly elapsedMs?: () => number
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
  /** Writes a bug down under its reference. */
  logBug(reference: string, channel: string, report: string): void
}

/** A plan file that was read and waits for the officer's answers. */
export interface HeldReading {
  readonly fileName: string
  readonly document: RawDocument
  readonly bytes: Uint8Array
}

/** What the core keeps between calls. It all goes when the process ends, which is how the app locks. */
export interface Session {
  readonly options: CoreOptions
  /** The open store; null while there is none or it is locked. */
  readonly store: Store | null
  /** Makes an opened store the session's own. */
  use(store: Store): void
  /** Closes the open store, if there is one, and lets it go. */
  release(): Promise<void>
  /** A recovery key between being made and proving that its paper works. One that replaces another counts only then. */
  recoveryKey: { readonly key: string; readonly replacesOther: boolean } | null
  /** True while a backup is opened beside the store, ready to take its place. */
  hasCandidate: boolean
  /** Under way or done: putting right what an interrupted restore left. */
  settling: Promise<void> | null
  /** Why the last automatic backup could not be made, as a sentence; null when it could. */
  backupTrouble: string | null
  /** Wrong passphrases since the store was last open. */
  failedUnlocks: number
  /** When the next attempt may be made, in `elapsedMs`. */
  nextUnlockMs: number
  readonly readings: Map<string, HeldReading>
  /** Partners' files that were read and wait for the officer's answers. */
  readonly returns: Map<string, HeldReturn>
  cancel(workId: string): void
}

/** What a handler is given about the call besides its input. */
export interface CallContext {
  readonly session: Session
  /** The file that the person chose for this call. @throws when the channel grants none: a bug. */
  grant(): Grant
  /** Progress of long work under the page's name for it; cancelled by `app.cancel`. */
  progress(workId: string): Progress
}

type Run<Name extends CoreChannel, Door> = (
  door: Door,
  input: ParsedInput<Name>,
  call: CallContext,
) => Promise<Output<Name>>

/**
 * A handler with its policy on the same line. `read` gets a handle that cannot write; `write` gets the unit of work,
 * whose commands are each one transaction, one undo step and one audit entry; `store` gets the open store as a whole;
 * `open` needs no open store.
 */
export type Handler<Name extends CoreChannel> =
  | { readonly policy: 'read'; readonly run: Run<Name, ReadDb> }
  | { readonly policy: 'write'; readonly run: Run<Name, UnitOfWork> }
  | { readonly policy: 'store'; readonly run: Run<Name, Store> }
  | { readonly policy: 'open'; readonly run: Run<Name, Session> }

/** The handlers of one area: every channel of the contract that begins with its name. */
export type AreaHandlers<Area extends string> = {
  readonly [Name in Extract<CoreChannel, `${Area}.${string}`>]: Handler<Name>
}

/** All of them. The compiler finds a channel without a handler. */
export type Handlers = { readonly [Name in CoreChannel]: Handler<Name> }
