import type { z } from 'zod'
import type { SpellingWords } from '../../../../shared/contract/index.ts'
import {
  type forgetWordInput,
  type learnWordInput,
  MOST_OWN_WORDS,
} from '../../../../shared/domain/spelling/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, UnitOfWork } from '../../store/index.ts'
import { getOwnWords, listNames, putOwnWords } from './spelling.repository.ts'

/** The officer's own words, and the names that the plan holds. */
export async function spellingWords(db: ReadDb): Promise<SpellingWords> {
  return { own: await getOwnWords(db), names: await listNames(db) }
}

/** Adds a word to the officer's own. A word is a setting, not a change of the plan: there is no step to undo. */
export function learnWord(work: UnitOfWork, { word }: z.output<typeof learnWordInput>): Promise<void> {
  const command = { name: 'spelling.learn', label: 'Add a word', isUndoable: false }
  return work.write(command, async (tx) => {
    const words = await getOwnWords(tx)
    if (words.includes(word)) return
    if (words.length >= MOST_OWN_WORDS) {
      throw new Failure('too-large', 'Your list of own words is full. Remove some of them first.')
    }
    await putOwnWords(tx, [...words, word])
  })
}

/** Takes a word out of the officer's own again. */
export function forgetWord(work: UnitOfWork, { word }: z.output<typeof forgetWordInput>): Promise<void> {
  const command = { name: 'spelling.forget', label: 'Remove a word', isUndoable: false }
  return work.write(command, async (tx) => {
    const words = await getOwnWords(tx)
    await putOwnWords(
      tx,
      words.filter((each) => each !== word),
    )
  })
}
