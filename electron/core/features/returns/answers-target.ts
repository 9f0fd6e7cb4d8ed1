import {
  type AnswerSheet,
  addressOf,
  type CheckedRow,
  type ReadRow,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import { tabulate, type WaveId } from '../../../../shared/domain/survey/index.ts'
import type { ReturnTarget } from './return-target.types.ts'
import { type GivenResult, isStored, readWave, storedResult, writeResults } from './wave-results.ts'

/**
 * The answers of respondents: counted into the results of a wave, after which nobody's answers are left. Respondents are
 * found in the store together or not at all: the same where every result is there already, changed where any is.
 */
export const answersTarget: ReturnTarget<'survey-answers'> = {
  table: 'survey_wave',
  async find(db, rows) {
    const found = answersOf(rows)
    if (found === null) return new Map()
    const { waveId, answers } = found
    const wave = await readWave(db, waveId)
    const given = resultsOf(answers, rows)
    if (given.every((one) => isStored(wave, one))) return respondents(rows, waveId, true)
    return given.some((one) => storedResult(wave, one) !== undefined)
      ? respondents(rows, waveId, false)
      : new Map()
  },
  async write(tx, rows, source) {
    const found = answersOf(rows)
    if (found === null) return []
    const wave = await readWave(tx, found.waveId)
    await writeResults(tx, wave, resultsOf(found.answers, rows), source)
    return rows.map(() => found.waveId)
  },
}

function answersOf(
  rows: readonly ReadRow[],
): { readonly waveId: WaveId; readonly answers: AnswerSheet } | null {
  for (const { face } of rows) {
    if (face?.kind === 'survey-answers')
      return { waveId: face.answers.waveId as WaveId, answers: face.answers }
  }
  return null
}

/** Under each respondent's key what the store has: the same face where it says nothing new, another where it does. */
function respondents(
  rows: readonly ReadRow[],
  waveId: WaveId,
  isSame: boolean,
): ReadonlyMap<string, StoredFace> {
  return new Map(
    rows.flatMap(({ key, face }) =>
      key === null || face?.kind !== 'survey-answers'
        ? []
        : [[key, { id: waveId, face: isSame ? face : { ...face, at: -1 } }] as const],
    ),
  )
}

/** Counts the respondents whose rows are brought in. */
function resultsOf(answers: AnswerSheet, rows: readonly (ReadRow | CheckedRow)[]): GivenResult[] {
  const counts = new Uint8Array(answers.rows.length)
  for (const { face } of rows) if (face?.kind === 'survey-answers') counts[face.at] = 1
  const questions = answers.questions.map(({ coded }) => coded)
  const breakdowns = answers.breakdowns.map(({ coded }) => coded)
  const tables = tabulate(questions, breakdowns, answers.weights, counts)
  return tables.flatMap((table, at) => {
    const question = answers.questions[at]
    if (question === undefined) return []
    const cell = addressOf((answers.rows[0] ?? 2) - 1, question.column)
    const given = (tallies: (typeof table)['everybody'], group: GivenResult['group']): GivenResult[] => {
      const filled = tallies.flatMap((tally, code) => {
        const words = question.coded.words[code]
        return tally.count > 0 && words !== undefined ? [{ ...tally, words }] : []
      })
      return filled.length === 0
        ? []
        : [{ question: question.heading, group, answers: filled, published: null, cell }]
    }
    return [
      ...given(table.everybody, null),
      ...table.groups.flatMap((values, breakdown) =>
        values.flatMap((tallies, code) => {
          const column = answers.breakdowns[breakdown]
          const value = column?.coded.words[code]
          return column === undefined || value === undefined
            ? []
            : given(tallies, { dimension: column.heading, value })
        }),
      ),
    ]
  })
}
