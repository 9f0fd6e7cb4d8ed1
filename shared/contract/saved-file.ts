import { z } from 'zod'
import { fileName, fileToken } from './fields.ts'

/** What the person should know about a file, a sentence each; mostly empty. */
export const notices = z.array(z.string().max(1_000)).max(10)

/** What came of saving a file: its name and a token for showing it in its folder, or that the person thought better of it. */
export const savedFile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('saved'),
    name: fileName,
    file: fileToken,
    notices,
  }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export type SavedFile = z.infer<typeof savedFile>
