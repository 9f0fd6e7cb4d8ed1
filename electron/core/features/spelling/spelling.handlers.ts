import type { AreaHandlers } from '../../handler.types.ts'
import { forgetWord, learnWord, spellingWords } from './spelling.service.ts'

export const spellingHandlers: AreaHandlers<'spelling'> = {
  'spelling.words': { policy: 'read', run: (db) => spellingWords(db) },
  'spelling.learn': {
    policy: 'write',
    async run(work, input) {
      await learnWord(work, input)
      return {}
    },
  },
  'spelling.forget': {
    policy: 'write',
    async run(work, input) {
      await forgetWord(work, input)
      return {}
    },
  },
}
