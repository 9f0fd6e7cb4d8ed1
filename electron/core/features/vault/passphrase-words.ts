import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { strictAssert } from '../../../../shared/kit/assert.ts'

const SUGGESTIONS = 5
/** Four words of 7,776 are 52 bits: enough for a file that can be stolen and tried at leisure. */
const WORDS_EACH = 4
const LIST_LENGTH = 7776

/** Five passphrases of four random words each, to choose from. */
export async function suggestPassphrases(resourcesFolder: string): Promise<string[]> {
  const words = (await readFile(path.join(resourcesFolder, 'words/eff-large.txt'), 'utf8')).trim().split('\n')
  strictAssert(words.length === LIST_LENGTH, 'the word list is whole')
  return Array.from({ length: SUGGESTIONS }, () =>
    Array.from({ length: WORDS_EACH }, () => words[randomInt(words.length)] ?? '').join(' '),
  )
}
