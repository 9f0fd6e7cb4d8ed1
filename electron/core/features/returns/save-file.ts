import type { SavedFile } from '../../../../shared/contract/index.ts'
import type { Grant } from '../../handler.types.ts'
import { saveFile } from '../documents/index.ts'

/** Saves bytes to the place that the person chose. */
export async function saveReturnFile(
  { path: file, token }: Grant,
  storeFolder: string,
  bytes: Uint8Array,
): Promise<SavedFile> {
  const name = await saveFile(file, storeFolder, bytes)
  return { kind: 'saved', name, file: token, notices: [] }
}
