import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSuppliedWorkbook } from '../../../electron/core/intake/index.ts'
import { suppliedWorkbookSchema } from '../../../electron/core/intake/returns/packed-schema.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { binaryWorkbookFile } from '../../builders/binary-workbook-file.ts'
import { byteMutant, structuredMutant } from '../../builders/mutants.ts'
import { xlsbMutant, xlsMutant } from '../../builders/record-mutants.ts'
import { textMutant } from '../../builders/text-mutants.ts'

/** How many mutants are made of each file: 3,000 of the five formats together, whose structure was bent. */
const RUNS = 600
/** And so many whose bytes were, of any meaning. */
const BYTE_RUNS = 100

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/returns', name)))
const CSV = new Uint8Array(
  Buffer.from('Ward,Month,Note\r\n"Ash ""End""",31/03/2021,\'=1+1\r\nÖst,,"two\nlines"\r\n'),
)
const FILES = [
  { name: '.xlsx', bytes: fixture('wards.xlsx'), mutate: structuredMutant },
  { name: '.ods', bytes: fixture('wards.ods'), mutate: structuredMutant },
  { name: '.csv', bytes: CSV, mutate: textMutant },
  { name: '.xls', bytes: fixture('wards.xls'), mutate: xlsMutant },
  {
    name: '.xlsb',
    bytes: binaryWorkbookFile([
      ['Ward', 'Count'],
      ['Ash End', 1],
      ['Oak', true],
    ]),
    mutate: xlsbMutant,
  },
]
/** In milliseconds; honest files of this size take a few. */
const LONGEST = 4000

/** Reads a mutant; undefined when all is well: a workbook that the parent accepts, or a refusal that says why. */
async function complaintAbout(mutant: Uint8Array): Promise<string | undefined> {
  const startedAt = performance.now()
  try {
    const workbook = await readSuppliedWorkbook(mutant)
    if (performance.now() - startedAt > LONGEST) return 'took too long'
    return suppliedWorkbookSchema.safeParse(workbook).success ? undefined : 'a workbook of the wrong shape'
  } catch (error) {
    if (!isFailure(error)) return error instanceof Error ? error.stack : String(error)
    if (performance.now() - startedAt > LONGEST) return 'took too long'
    const kinds = ['file-unreadable', 'file-unsupported', 'too-large']
    const plain = /^[A-Z][\s\S]{20,500}\.$/.test(error.message)
    return kinds.includes(error.kind) && plain ? undefined : `a poor refusal: ${error.kind} ${error.message}`
  }
}

describe('mutants of partners\u2019 files are read or refused with a reason', () => {
  test.each(FILES)('$name', { timeout: 60_000 + RUNS * 500 }, async ({ bytes, mutate }) => {
    for (let seed = 1; seed <= RUNS; seed++) {
      expect(await complaintAbout(mutate(bytes, seed)), `mutant ${seed}`).toBeUndefined()
    }
    for (let seed = 1; seed <= BYTE_RUNS; seed++) {
      expect(await complaintAbout(byteMutant(bytes, seed)), `mutant ${seed} of bytes`).toBeUndefined()
    }
  })
})
