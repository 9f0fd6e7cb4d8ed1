import type { Answer, Question } from '../../mediation/index.ts'
import { type Reading, tidy } from '../cell-forms.ts'
import { normaliseName } from '../names.ts'
import type { SuppliedCell } from '../sheet.ts'
import { numberOfWords } from './answer-scales.ts'

// No message repeats what a cell holds: it may be a person's own words in a column that was taken for another.

const NOT_ANSWERED =
  /^(?:|-+|–|—|n\/?a|not (?:answered|applicable|given|stated)|no answer|blank|skipped|missing|prefer not to say)$/i
const NOT_SURE: ReadonlySet<string> = new Set([
  'not sure',
  'unsure',
  'dont know',
  'do not know',
  'maybe',
  'u',
  '3',
])
const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1'])
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '2'])
/** "4", "4/5", "4 out of 5", "4 - agree", "4 (agree)". */
const NUMBER = /^(\d{1,2})(?:\s*(?:\/|out of|of)\s*(\d{1,2}))?(?:\s*[-–:=.,(]\s*([^\d\s].*?)\)?)?$/i

/** True for an empty cell, and for words that say that a question was passed over. */
export function isPassedOver(cell: SuppliedCell | undefined): boolean {
  return cell === undefined || NOT_ANSWERED.test(tidy(cell.text))
}

/**
 * An answer to a question with numbers or with yes and no: by its number, by the words of its scale, or by both. Null
 * where the question was passed over, as it is where somebody does not know what to tick on a scale.
 */
export function readAnswer(question: Question, cell: SuppliedCell): Reading<Answer | null> {
  if (isPassedOver(cell)) return { ok: true, value: null }
  if (cell.kind === 'date')
    return refused('holds a day: Excel makes one of an answer such as 4/5. Put the answer in its place')
  if (cell.kind === 'error' || cell.kind === 'not-calculated' || cell.kind === 'percentage')
    return refused(`holds no answer, and the question takes ${takes(question)}`)
  return question.kind === 'yes-no' ? yesOrNo(question, cell) : onScale(question, cell)
}

function yesOrNo(question: Question, cell: SuppliedCell): Reading<Answer> {
  if (cell.kind === 'yes-no') return { ok: true, value: cell.number === 1 ? 'yes' : 'no' }
  const said = normaliseName(cell.text, 'kind')
  if (YES.has(said)) return { ok: true, value: 'yes' }
  if (NO.has(said)) return { ok: true, value: 'no' }
  if (NOT_SURE.has(said)) return { ok: true, value: 'unsure' }
  return refused(`holds something else than ${takes(question)}`)
}

function onScale(question: Question, cell: SuppliedCell): Reading<Answer | null> {
  const text = tidy(cell.text)
  const [least, most] = question.kind === 'stress' ? [0, 10] : [1, 5]
  const parts = NUMBER.exec(text)
  if (cell.kind !== 'number' && parts === null) {
    const byWords = numberOfWords(question, text)
    if (byWords !== undefined) return { ok: true, value: byWords }
    if (NOT_SURE.has(normaliseName(text, 'kind'))) return { ok: true, value: null }
    return refused(`holds something else than ${takes(question)}`)
  }
  const number = cell.kind === 'number' && cell.number !== null ? cell.number : Number(parts?.[1])
  if (parts?.[2] !== undefined && Number(parts[2]) !== most)
    return refused(`is out of ${parts[2]}, and the question takes ${takes(question)}`)
  if (!Number.isInteger(number) || number < least || number > most)
    return refused(`holds ${number}, which is not on the scale: the question takes ${takes(question)}`)
  const byWords = parts?.[3] === undefined ? undefined : numberOfWords(question, parts[3])
  if (byWords !== undefined && byWords !== number)
    return refused(`says ${number} by its number and ${byWords} by its words. Put one of the two right`)
  return { ok: true, value: number }
}

function takes({ kind, ends }: Question): string {
  if (kind === 'yes-no') return 'yes, no or not sure'
  const [least, most] = kind === 'stress' ? [0, 10] : [1, 5]
  return ends === null
    ? `a number from ${least} to ${most}`
    : `a number from ${least} (${ends[0]}) to ${most} (${ends[1]})`
}

function refused(message: string): Reading<never> {
  return { ok: false, message }
}
