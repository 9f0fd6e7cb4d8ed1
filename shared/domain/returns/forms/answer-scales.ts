import type { Question } from '../../mediation/index.ts'
import { normaliseName } from '../names.ts'

/** Five steps as people write them, from the lowest up. A scale is known by its two ends. */
type Steps = readonly [Step, Step, Step, Step, Step]
type Step = readonly string[]

const AGREEMENT: Steps = [
  [
    'do not agree at all',
    'strongly disagree',
    'disagree strongly',
    'completely disagree',
    'disagree completely',
  ],
  ['disagree', 'tend to disagree', 'slightly disagree', 'mostly disagree'],
  ['neither agree nor disagree', 'neither', 'neutral'],
  ['agree', 'tend to agree', 'slightly agree', 'mostly agree'],
  ['agree completely', 'strongly agree', 'agree strongly', 'completely agree', 'fully agree'],
]
const CHANGE: Steps = [
  ['much worse', 'a lot worse'],
  ['worse', 'a bit worse', 'a little worse', 'slightly worse', 'somewhat worse'],
  ['about the same', 'the same', 'same', 'no change', 'no different', 'unchanged'],
  ['better', 'a bit better', 'a little better', 'slightly better', 'somewhat better'],
  ['much better', 'a lot better'],
]
const SATISFACTION: Steps = [
  ['very dissatisfied'],
  ['dissatisfied', 'fairly dissatisfied', 'quite dissatisfied'],
  ['neither satisfied nor dissatisfied', 'neither', 'neutral'],
  ['satisfied', 'fairly satisfied', 'quite satisfied'],
  ['very satisfied'],
]
const SCALES: readonly Steps[] = [AGREEMENT, CHANGE, SATISFACTION]

/**
 * The number that words stand for on a question's scale: its two ends, and the steps between them where the ends are
 * those of a scale that is known. Which end is the lowest is taken from the question. Undefined for other words.
 */
export function numberOfWords({ kind, ends }: Question, words: string): number | undefined {
  if (ends === null) return undefined
  const said = plain(words)
  const [low, high] = [plain(ends[0]), plain(ends[1])]
  const [first, last] = kind === 'stress' ? [0, 10] : [1, 5]
  if (said === low) return first
  if (said === high) return last
  if (kind !== 'scale') return undefined
  for (const steps of SCALES) {
    const at = steps.findIndex((step) => step.includes(said))
    if (at < 0) continue
    if (steps[0].includes(low) && steps[4].includes(high)) return at + 1
    if (steps[4].includes(low) && steps[0].includes(high)) return 5 - at
  }
  return undefined
}

function plain(words: string): string {
  return normaliseName(words, 'kind').replace(/\bdont\b/g, 'do not')
}
