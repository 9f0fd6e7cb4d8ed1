import type { RawDocument } from '../../../shared/domain/imports/index.ts'
import { planFileKind } from './sniff.ts'
import { readWord } from './word-reader.ts'
import { valuesReader } from './workbook-reader.ts'
import { openOfficePackage, refuseLargeFile } from './zip-guard.ts'

/**
 * Reads a plan file in this very process: for the reader process and for tests. Everywhere else a file from outside
 * goes through a `FileReader`, which does this in a process without key or store.
 */
export async function readPlanFile(bytes: Uint8Array): Promise<RawDocument> {
  refuseLargeFile(bytes)
  const kind = planFileKind(bytes)
  const office = openOfficePackage(bytes)
  return kind === 'word' ? readWord(office) : valuesReader.read(office)
}
