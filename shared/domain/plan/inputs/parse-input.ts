import type { z } from 'zod'
import { Failure } from '../../../kit/failure.ts'

/**
 * The input as its schema understands it: ids checked, text tidied. Anything else is refused with one sentence, which
 * names the field and never repeats what was typed.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [first] = result.error.issues
  throw new Failure('invalid-input', sentenceOf(first))
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'custom' || issue?.code === 'too_small' || issue?.code === 'too_big') {
    if (/[.]$/.test(issue.message)) return issue.message
  }
  if (issue?.code === 'unrecognized_keys') return 'This command was given a field that it does not know.'
  const field = issue?.path.filter((part) => typeof part === 'string').join('.') ?? ''
  return field === ''
    ? 'This command was not given what it needs.'
    : `The field "${field}" is missing or is not understood.`
}
