import { z } from 'zod'
import { type Channel, command } from './channel.ts'
import { gesture } from './fields.ts'

const edited = z.strictObject({
  /** What came into being, by the number that its kind gives it; null when nothing did. */
  id: z.int().positive().nullable(),
  /** What was done, as the step is called that takes it back: "Add an issue". */
  label: z.string(),
})
export type Edited = z.infer<typeof edited>

/** The most characters that one edit may bring: the longest text, several times over. */
const EDIT_CAP = 100_000

type WithGesture<Shape extends z.ZodRawShape> = z.ZodObject<
  Shape & { gesture: z.ZodExactOptional<typeof gesture> },
  z.core.$strict
>

/** The channel of one command of the plan: the command's own input, and the gesture that it may be part of. */
export function edit<Shape extends z.ZodRawShape>(
  input: z.ZodObject<Shape, z.core.$strict>,
  inputCap = EDIT_CAP,
): Channel<WithGesture<Shape>, typeof edited> {
  const withGesture: unknown = input.extend({ gesture: gesture.exactOptional() })
  return command(withGesture as WithGesture<Shape>, edited, { inputCap })
}
