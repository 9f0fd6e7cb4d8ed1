import { describe, expect, test } from 'vitest'
import { rawDocumentSchema } from '../../../electron/core/intake/raw-document.schema.ts'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import { Failure } from '../../../shared/kit/failure.ts'
import { HOSTILE_WORKBOOKS } from '../../builders/hostile-workbooks.ts'
import { rawWorkbookFile } from '../../builders/office-parts.ts'

const REFUSED = HOSTILE_WORKBOOKS.flatMap(({ refusal, ...one }) => (refusal ? [{ ...one, refusal }] : []))
const READ = HOSTILE_WORKBOOKS.filter((one) => one.refusal === undefined)

describe('workbooks that are built to stop a program', () => {
  test.each(REFUSED)('$what: refused with a reason', async ({ raw, refusal }) => {
    const reading = readPlanFile(rawWorkbookFile(raw))
    await expect(reading).rejects.toThrow(Failure)
    await expect(reading).rejects.toThrow(refusal)
  })

  test.each(READ)('$what: read for what it holds', async ({ raw }) => {
    const document = await readPlanFile(rawWorkbookFile(raw))
    expect(rawDocumentSchema.safeParse(document).success).toBe(true)
    expect(document.blocks.length).toBeGreaterThan(1)
    expect(JSON.stringify(document).length).toBeLessThan(100_000_000)
  })
})
