import { checkPercentages } from '../survey/index.ts'
import { plainAnswer } from './answer-sheet.ts'
import type { ReadRow } from './check-rows.ts'

/**
 * Asks about the percentages of a survey question that do not add up to 100 over all its answers: an answer is missing,
 * one is wrong, or people could choose several, and then the share of positive answers cannot be had from them. All rows
 * of the question wait, since each could be the one.
 */
export function withPercentSums(rows: readonly ReadRow[]): ReadRow[] {
  const groups = Map.groupBy(rows, ({ face }) => {
    const isOne = face?.kind === 'survey-totals' && face.count === null && face.answer !== null
    return isOne ? `${plainAnswer(face.question)}|${plainAnswer(face.group ?? '')}` : null
  })
  const problems = new Map<ReadRow, string>()
  for (const [key, own] of groups) {
    if (key === null) continue
    const percentages = own.flatMap(({ face }) => (face?.kind === 'survey-totals' ? [face.percent ?? 0] : []))
    const sum = Math.round(percentages.reduce((total, percent) => total + percent, 0) * 10) / 10
    if (checkPercentages(percentages, key).length === 0) continue
    const message = `is one of the percentages of a question that add up to ${sum}%, not 100%. Put right what is wrong or missing, or leave these rows out and give the percentage of positive answers alone`
    for (const row of own) problems.set(row, message)
  }
  if (problems.size === 0) return [...rows]
  return rows.map((row) => {
    const message = problems.get(row)
    return message === undefined
      ? row
      : { ...row, key: null, face: null, problems: [{ field: 'percent' as const, message }] }
  })
}
