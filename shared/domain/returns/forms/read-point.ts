import type { FormPoint } from '../../mediation/index.ts'
import { normaliseName } from '../names.ts'

/** Words around the time that say nothing of it. */
const AROUND =
  /^(?:the|a|at|after|post|calendar|form|forms|point|stage|follow|up|followup|evaluation|questionnaire|survey|review|reply|mediation|end|later|on)$/
const SAME: Readonly<Record<string, string>> = {
  one: '1',
  first: '1',
  '1st': '1',
  four: '4',
  six: '6',
  sixth: '6',
  '6th': '6',
}
const MONTH = /^(?:m|months?|mths?|mnths?|mos?)$/
const POINTS: Readonly<Record<string, FormPoint>> = {
  '1': 'one-month',
  '1m': 'one-month',
  m1: 'one-month',
  '4weeks': 'one-month',
  '6': 'six-month',
  '6m': 'six-month',
  m6: 'six-month',
  halfyear: 'six-month',
  '26weeks': 'six-month',
}

/** The point that a cell names: "1m", "one-month form", "Month 1", "6 months", "6". Undefined where it names none. */
export function readPoint(words: string): FormPoint | undefined {
  const parts = normaliseName(words, 'kind')
    .split(' ')
    .flatMap((word) => SAME[word] ?? word.split(/(?<=\d)(?=[a-z])/))
    .filter((word) => !AROUND.test(word))
    .map((word) => (MONTH.test(word) ? 'm' : word))
  const key = parts.join('')
  return Object.hasOwn(POINTS, key) ? POINTS[key] : undefined
}

/** True for words that name a point with its months; a bare number may be an answer. */
export function looksLikePoint(words: string): boolean {
  return !/^\s*\d+\s*$/.test(words) && readPoint(words) !== undefined
}

/** The one point that a title speaks of; undefined where it speaks of none, or of both. */
export function pointIn(title: string): FormPoint | undefined {
  const one = /\b(?:1|one)[\s-]*(?:m|mths?|months?)\b/i.test(title)
  const six = /\b(?:6|six)[\s-]*(?:m|mths?|months?)\b/i.test(title)
  if (one === six) return undefined
  return one ? 'one-month' : 'six-month'
}
