import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { strictAssert } from '../../../../shared/kit/assert.ts'

const SUGGESTIONS = 5
/** Four words of 7,776 are 52 bits: enough for a file that can be stolen and tried at leisure. */
const WORDS_EACH = 4
const LIST_LENGTH = 7776
/** Words that nobody should be offered in this work. Leaving some 30 out costs less than a hundredth of a bit a word. */
const UNWELCOME =
  /^(?:bully|casket|crook|deceased|graves$|graveyard|groin|hate|immoral|lust|neglect|pregnan|racis|strangl|unloved|widow)/

/** Five passphrases of four random words each, to choose from. */
export async function suggestPassphrases(resourcesFolder: string): Promise<string[]> {
  const words = (await readFile(path.join(resourcesFolder, 'words/eff-large.txt'), 'utf8')).trim().split('\n')
  strictAssert(words.length === LIST_LENGTH, 'the word list is whole')
  const welcome = words.filter((word) => !UNWELCOME.test(word))
  return Array.from({ length: SUGGESTIONS }, () =>
    Array.from({ length: WORDS_EACH }, () => welcome[randomInt(welcome.length)] ?? '').join(' '),
  )
}
