import { z } from 'zod'
import { preferences } from '../domain/vault/index.ts'
import { workId } from './fields.ts'

/** Why the app locked itself; `stopped` when the core process ended by itself. */
export const LOCK_REASONS = ['asked', 'idle', 'screen-locked', 'sleep', 'shutdown', 'stopped'] as const
export type LockReason = (typeof LOCK_REASONS)[number]

/** What the application menu can ask of the page. */
export const MENU_COMMANDS = [
  'home',
  'import-plan',
  'export',
  'backup',
  'change-passphrase',
  'undo',
  'redo',
  'find',
  'health',
  'keys',
  'about',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** Everything that comes to the page without being asked for. */
export const events = {
  /** How far long work is: in plain words, and from 0 to 1, null when unknown. */
  progress: z.strictObject({
    workId,
    activity: z.string().max(500),
    fraction: z.number().min(0).max(1).nullable(),
  }),
  /** The store is closed and the key is gone; the page is about to start afresh. */
  locked: z.strictObject({ reason: z.enum(LOCK_REASONS) }),
  /** The store is about to be closed: what was typed and is not stored yet must be stored now, then `app.flushed`. */
  flush: z.strictObject({}),
  /** The menu changed how the window looks. */
  preferences,
  menu: z.strictObject({ command: z.enum(MENU_COMMANDS) }),
} as const

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>

export const EVENT_NAMES: readonly EventName[] = ['progress', 'locked', 'flush', 'preferences', 'menu']
