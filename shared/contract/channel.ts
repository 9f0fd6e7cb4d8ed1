import type { z } from 'zod'

/** Who answers a channel: the core process, or main alone because only it may open a dialog or a folder. */
export type ChannelOwner = 'core' | 'main'

/**
 * What main does before it passes a call on to the core. `save-dialog` asks for a place to save and grants it;
 * `remembered-folder` grants a new file in the folder that the last copy went to; `file-token` exchanges the one-use
 * token in the input's `file` for the file that the person chose, and `backup-file` does so where the input names one.
 */
export type ChannelGrant = 'none' | 'save-dialog' | 'remembered-folder' | 'file-token' | 'backup-file'

/** How a channel is used; every part has a safe default. */
export interface ChannelTraits {
  readonly owner: ChannelOwner
  readonly grant: ChannelGrant
  /** True when the call makes sense only while the store is unlocked; the router refuses it otherwise. */
  readonly needsUnlocked: boolean
  /** Most characters and bytes that an input may hold in all, counted before it is looked at more closely. */
  readonly inputCap: number
}

/** One operation of the page's whole vocabulary: what goes in, what comes out, and whether it changes anything. */
export interface Channel<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends ChannelTraits {
  readonly effect: 'query' | 'command'
  readonly input: Input
  readonly output: Output
}

const DEFAULTS: ChannelTraits = { owner: 'core', grant: 'none', needsUnlocked: true, inputCap: 20_000 }

/** An operation that changes nothing. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  traits: Partial<ChannelTraits> = {},
): Channel<Input, Output> {
  return { ...DEFAULTS, ...traits, effect: 'query', input, output }
}

/** An operation that changes the store, a file, or what the app is doing. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  traits: Partial<ChannelTraits> = {},
): Channel<Input, Output> {
  return { ...DEFAULTS, ...traits, effect: 'command', input, output }
}
