import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rawDocumentSchema } from '../../../electron/core/intake/raw-document.schema.ts'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { byteMutant, structuredMutant } from '../../builders/mutants.ts'

/** How many mutants of each kind are made of each file. A night's run sets 750 for 3,000 structured mutants. */
const RUNS = Number(process.env.SAFERPLAN_MUTANTS ?? 75)

const FILES = [
  'marlstone-notes.docx',
  'ellbourne-merged-cells.docx',
  'skelby-sheet-per-priority.xlsx',
  'oakford-one-sheet.xlsx',
].map((fileName) => ({
  fileName,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/plans', fileName))),
}))

/** Reads a mutant; undefined when all is well: a document of the right shape, or a refusal that says why. */
async function complaintAbout(mutant: Uint8Array): Promise<string | undefined> {
  try {
    const document = await readPlanFile(mutant)
    return rawDocumentSchema.safeParse(document).success ? undefined : 'a document of the wrong shape'
  } catch (error) {
    if (!isFailure(error)) return error instanceof Error ? error.stack : String(error)
    const kinds = ['file-unreadable', 'file-unsupported', 'too-large']
    const plain = /^[A-Z][^<>{}]{20,400}\.$/.test(error.message)
    return kinds.includes(error.kind) && plain ? undefined : `a poor refusal: ${error.kind} ${error.message}`
  }
}

describe.each(FILES)('mutants of $fileName are read or refused with a reason', ({ bytes }) => {
  const timeout = 60_000 + RUNS * 500

  test('when its XML is bent', { timeout }, async () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      expect(await complaintAbout(structuredMutant(bytes, seed)), `structured mutant ${seed}`).toBeUndefined()
    }
  })

  test('when its bytes are', { timeout }, async () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      expect(await complaintAbout(byteMutant(bytes, seed)), `byte mutant ${seed}`).toBeUndefined()
    }
  })
})
