import { valueFromParts } from './figure-parts.ts'
import type { ReadingForm } from './scoring.ts'

/** What was typed or imported as a figure: the number that it means, or one sentence that says why it means none. */
export type ReadFigure =
  | {
      readonly ok: true
      readonly value: number
      readonly numerator: number | null
      readonly denominator: number | null
    }
  | { readonly ok: false; readonly message: string }

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.\d+)?$/
const UNKNOWN = /^(?:n\/?[ak]|not (?:known|available|applicable)|unknown|tbc|tba|none given|-+|[.]+|\?+)$/i
const SHARE = /^(\S.*?)\s*(?:\/|\bof\b|\bout of\b)\s*(\S.*)$/i

/**
 * The figure that words mean, in the form of the measure: "2,250" is 2250, "71%" is 71 of a percentage, "45 of 60" is
 * 75 % with its two numbers, "yes" is 1. A rate that is given by its two numbers is of `ratePer`. What could mean two things, or nothing, is refused with a sentence.
 */
export function readFigure(words: string, form: ReadingForm, ratePer = 1000): ReadFigure {
  const text = words
    .replace(/[\s\u00a0\u2009\u202f]+/gu, ' ')
    .replace(/[−–—]/gu, '-')
    .trim()
  if (text === '') return refused('There is no figure. Leave the row empty where it is not known yet.')
  if (UNKNOWN.test(text))
    return refused(`“${text}” is not a number. Leave the row empty where the figure is not known.`)
  if (form === 'yes-no') return yesOrNo(text)
  const share = SHARE.exec(text)
  if (share !== null && (form === 'percentage' || form === 'rate'))
    return shareOf(share[1], share[2], text, { form, ratePer })
  if (text.endsWith('%') && form !== 'percentage') {
    return refused(
      `“${text}” is a percentage, and this measure is ${FORM_WORDS[form]}. Type the number itself.`,
    )
  }
  const value = readNumber(form === 'percentage' ? text.replace(/ ?%$/, '') : text)
  if (value !== undefined) return { ok: true, value, numerator: null, denominator: null }
  if (/^-?\d{1,3}(?:,\d+)+$/.test(text)) {
    return refused(`“${text}” can be read in two ways. Write 2,250 for thousands and 2.25 for a part.`)
  }
  return refused(`“${text}” is not a number. Type figures only, such as 2,250.`)
}

const FORM_WORDS: Readonly<Record<ReadingForm, string>> = {
  count: 'a count',
  percentage: 'a percentage',
  rate: 'a rate',
  score: 'a score',
  'yes-no': 'a yes or a no',
}

function shareOf(
  top: string | undefined,
  bottom: string | undefined,
  text: string,
  rules: { readonly form: ReadingForm; readonly ratePer: number },
): ReadFigure {
  const [numerator, denominator] = [readNumber(top ?? ''), readNumber(bottom ?? '')]
  if (numerator === undefined || denominator === undefined) {
    return refused(`“${text}” is not a number. Type figures only, such as 45 of 60.`)
  }
  const value = valueFromParts(rules, numerator, denominator)
  if (value === null) return refused('A share of 0 cannot be worked out. Check the second number.')
  return { ok: true, value, numerator, denominator }
}

function yesOrNo(text: string): ReadFigure {
  const isYes = /^(?:yes|y|1|true|done|held|attended)$/i.test(text)
  if (!isYes && !/^(?:no|n|0|false|not done|not held|not attended)$/i.test(text)) {
    return refused(`“${text}” is neither yes nor no. Type yes or no.`)
  }
  return { ok: true, value: isYes ? 1 : 0, numerator: null, denominator: null }
}

function readNumber(text: string): number | undefined {
  if (!NUMBER.test(text) || !/\d/.test(text)) return undefined
  const value = Number(text.replace(/[, ]/g, ''))
  return Number.isFinite(value) ? value : undefined
}

function refused(message: string): ReadFigure {
  return { ok: false, message }
}
