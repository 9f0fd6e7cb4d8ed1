import { useMemo, useState } from 'react'
import { findInPages, type Hit, type PageText } from './page-text.ts'

export interface Find {
  readonly words: string
  readonly setWords: (words: string) => void
  readonly hits: readonly Hit[]
  /** Which of them is looked at; undefined before one was gone to. */
  readonly current: Hit | undefined
  /** "3 of 14", "Not found"; empty while nothing is looked for. */
  readonly outcome: string
  /** Goes to the next place, or back to the one before, round and round. */
  readonly step: (by: 1 | -1) => void
}

/** Looks for words in the previewed paper, from the page that is being read onwards. */
export function useFind(texts: readonly PageText[], page: number, onHit: (hit: Hit) => void): Find {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(-1)
  const hits = useMemo(() => findInPages(texts, words), [texts, words])
  const outcome =
    words.trim() === ''
      ? ''
      : hits.length === 0
        ? 'Not found'
        : `${at === -1 ? '' : `${Math.min(at, hits.length - 1) + 1} of `}${hits.length}`
  return {
    words,
    setWords(next) {
      setWords(next)
      setAt(-1)
    },
    hits,
    current: hits[at],
    outcome,
    step(by) {
      if (hits.length === 0) return
      const next = at === -1 ? firstFrom(hits, page) : (at + by + hits.length) % hits.length
      setAt(next)
      const hit = hits[next]
      if (hit !== undefined) onHit(hit)
    },
  }
}

/** The first place on a page or after it; the very first where there is none. */
function firstFrom(hits: readonly Hit[], page: number): number {
  return Math.max(
    hits.findIndex((hit) => hit.page >= page),
    0,
  )
}
