import type { Answer, Question } from '../../../shared/domain/mediation/index.ts'

const YES_NO_CHOICES = [
  { value: 'yes', label: 'Yes (Y or 1)' },
  { value: 'no', label: 'No (N or 2)' },
  { value: 'unsure', label: 'Not sure (U or 3)' },
] as const

/** What can be chosen for a question, in the order of its numbers; the ends say what they mean. */
export function answerChoices({
  kind,
  ends,
}: Question): readonly { readonly value: Answer; readonly label: string }[] {
  if (kind === 'yes-no') return YES_NO_CHOICES
  if (kind === 'words') return []
  const [low, high] = kind === 'stress' ? [0, 10] : [1, 5]
  return Array.from({ length: high - low + 1 }, (_, at) => {
    const value = low + at
    const end = value === low ? ends?.[0] : value === high ? ends?.[1] : undefined
    return { value, label: end === undefined ? String(value) : `${value}, ${end}` }
  })
}

const YES_NO_KEYS: Readonly<Record<string, Answer>> = {
  y: 'yes',
  n: 'no',
  u: 'unsure',
  '1': 'yes',
  '2': 'no',
  '3': 'unsure',
}

/** The answer that a key gives; undefined for other keys. One key has to do, so that 10 is typed as a minus sign. */
export function answerForKey({ kind }: Question, key: string): Answer | undefined {
  if (kind === 'words') return undefined
  if (kind === 'yes-no') return YES_NO_KEYS[key.toLowerCase()]
  if (kind === 'stress' && key === '-') return 10
  if (!/^\d$/.test(key)) return undefined
  const number = Number(key)
  if (kind === 'stress') return number
  return number >= 1 && number <= 5 ? number : undefined
}
