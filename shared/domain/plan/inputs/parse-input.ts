import type { z } from 'zod'
import { Failure } from '../../../kit/failure.ts'

/**
 * The input as its schema understands it: ids checked, text tidied. Anything else is refused with one sentence, which
 * names the field and never repeats what was typed.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new Failure('invalid-input', ownSentence(result.error) ?? generalSentence(result.error))
}

/** The sentence that one of our own rules gives for what it refused; undefined where only the shape was wrong. */
export function ownSentence(error: z.ZodError): string | undefined {
  const [issue] = error.issues
  const isOurs = issue?.code === 'custom' || issue?.code === 'too_small' || issue?.code === 'too_big'
  return isOurs && issue.message.endsWith('.') ? issue.message : undefined
}

function generalSentence(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue?.code === 'unrecognized_keys') return 'This command was given a field that it does not know.'
  const field = issue?.path.filter((part) => typeof part === 'string').join('.') ?? ''
  return field === ''
    ? 'This command was not given what it needs.'
    : `The field "${field}" is missing or is not understood.`
}
