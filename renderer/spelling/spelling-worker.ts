import affixes from '../../node_modules/dictionary-en-gb/index.aff?raw'
import dictionary from '../../node_modules/dictionary-en-gb/index.dic?raw'
import sectorWords from '../../resources/words/sector-words.txt?raw'
import { createChecker } from './checker.ts'
import type { SpellingAnswer, SpellingQuestion } from './worker-messages.ts'

// The dictionary comes with the program and is read here: no word leaves this computer, and typing waits for nothing.
const checker = createChecker({ affixes, dictionary, sectorWords })

addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  if (data.kind === 'know') checker.know(data.words)
  else if (data.kind === 'check') {
    answer({ id: data.id, words: data.words.filter((word) => !checker.isKnown(word)) })
  } else answer({ id: data.id, words: checker.suggest(data.word) })
})

function answer(message: SpellingAnswer): void {
  postMessage(message)
}
