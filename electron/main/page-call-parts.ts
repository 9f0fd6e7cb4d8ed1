import type { CoreProcess } from './core-process.ts'
import type { OwnCallParts } from './own-calls.ts'
import type { TaskbarProgress } from './taskbar-progress.ts'

/** What answering a call of the page needs. */
export interface PageCallParts extends OwnCallParts {
  readonly taskbar: TaskbarProgress
  core(): CoreProcess
  lock(): Promise<void>
  /** The page has stored what was typed. */
  flushed(): void
}

/** For a call that no page of ours makes. */
export const MALFORMED =
  'The program was asked for something in a form that it does not take. Nothing was changed. Start Saferplan again.'
