import { describe, expect, test } from 'vitest'
import { readSuppliedWorkbook } from '../../../electron/core/intake/index.ts'
import { suppliedWorkbookSchema } from '../../../electron/core/intake/returns/packed-schema.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { HOSTILE_RETURNS } from '../../builders/hostile-returns.ts'
import { HOSTILE_WORKBOOKS } from '../../builders/hostile-workbooks.ts'
import { rawWorkbookFile } from '../../builders/office-parts.ts'

const REFUSED = HOSTILE_RETURNS.flatMap(({ refusal, ...one }) => (refusal ? [{ ...one, refusal }] : []))
const READ = HOSTILE_RETURNS.filter(({ refusal }) => refusal === undefined)

/** The sentence of the refusal, or what was read in the parent's eyes. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return suppliedWorkbookSchema.safeParse(await readSuppliedWorkbook(bytes)).success
      ? 'read'
      : 'badly packed'
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.message
  }
}

describe("partners' files that are odd or built to do harm", () => {
  test.each(REFUSED)('$what: refused with a reason', async ({ bytes, refusal }) => {
    const said = await outcome(bytes())
    expect(said).toMatch(refusal)
    expect(said).not.toMatch(/\b(?:a|the|delivery) plan\b/i)
  })

  test.each(READ)('$what: read for what it holds', async ({ bytes }) => {
    expect(await outcome(bytes())).toBe('read')
  })

  test.each(HOSTILE_WORKBOOKS)('as a return, $what: read or refused with a reason', async ({ raw }) => {
    expect(await outcome(rawWorkbookFile(raw))).toMatch(/^read$|^[A-Z].{20,}\.$/)
  })
})
