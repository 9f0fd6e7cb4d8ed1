import type { SpellingAnswer, SpellingQuestion } from './worker-messages.ts'

/** How the page asks the worker about words. */
export interface SpellingClient {
  /** Replaces the words that are known besides the dictionary's. */
  know(words: readonly string[]): void
  /** Those of the words that are not known. A word is only asked about once. */
  unknown(words: readonly string[]): Promise<ReadonlySet<string>>
  suggest(word: string): Promise<readonly string[]>
  stop(): void
}

/** Starts the worker; call it when the page is idle. */
export function startSpelling(): SpellingClient {
  const worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let verdicts = new Map<string, boolean>()
  let last = 0

  worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
    waiting.get(data.id)?.(data.words)
    waiting.delete(data.id)
  })
  const post = (question: SpellingQuestion): void => worker.postMessage(question)
  function ask(question: (id: number) => SpellingQuestion): Promise<readonly string[]> {
    last += 1
    const id = last
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      post(question(id))
    })
  }

  return {
    know(words) {
      verdicts = new Map()
      post({ kind: 'know', words })
    },
    async unknown(words) {
      const known = verdicts
      const fresh = [...new Set(words)].filter((word) => !known.has(word))
      if (fresh.length > 0) {
        const wrong = new Set(await ask((id) => ({ kind: 'check', id, words: fresh })))
        for (const word of fresh) known.set(word, wrong.has(word))
      }
      return new Set(words.filter((word) => known.get(word) === true))
    },
    suggest: (word) => ask((id) => ({ kind: 'suggest', id, word })),
    stop: () => worker.terminate(),
  }
}
