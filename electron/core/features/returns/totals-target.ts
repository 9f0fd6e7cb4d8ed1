import {
  addressOf,
  type ReadRow,
  type RowFace,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import { plainWords, proposeOptions, type WaveId } from '../../../../shared/domain/survey/index.ts'
import type { ReturnTarget } from './return-target.types.ts'
import { type GivenResult, isStored, readWave, storedResult, writeResults } from './wave-results.ts'

type TotalsFace = Extract<RowFace, { kind: 'survey-totals' }>

/** Results as somebody else counted them: a row for each answer, or one with the percentage of positive answers. */
export const totalsTarget: ReturnTarget<'survey-totals'> = {
  table: 'survey_wave',
  async find(db, rows) {
    const found = new Map<string, StoredFace>()
    const waveId = waveOf(rows)
    if (waveId === null) return found
    const wave = await readWave(db, waveId)
    for (const { given, rows: own } of resultsOf(rows)) {
      const isSame = isStored(wave, given)
      if (!isSame && storedResult(wave, given) === undefined) continue
      for (const { key, face } of own) {
        if (key === null || face?.kind !== 'survey-totals') continue
        // Of what is there one number is another: which one, the answers of the wave say.
        found.set(key, { id: waveId, face: isSame ? face : { ...face, count: null, percent: null } })
      }
    }
    return found
  },
  async write(tx, rows, source) {
    const waveId = waveOf(rows)
    if (waveId === null) return []
    const wave = await readWave(tx, waveId)
    await writeResults(
      tx,
      wave,
      resultsOf(rows).map(({ given }) => given),
      source,
    )
    return rows.map(() => waveId)
  },
}

function waveOf(rows: readonly ReadRow[]): WaveId | null {
  for (const { face } of rows) if (face?.kind === 'survey-totals') return face.wave as WaveId
  return null
}

/** The rows of one question and group together are one result. */
function resultsOf(
  rows: readonly ReadRow[],
): { readonly given: GivenResult; readonly rows: readonly ReadRow[] }[] {
  const groups = Map.groupBy(
    rows.filter(({ face }) => face?.kind === 'survey-totals'),
    ({ face }) =>
      face?.kind === 'survey-totals' ? `${plainWords(face.question)}|${plainWords(face.group ?? '')}` : '',
  )
  return [...groups.values()].flatMap((own) => {
    const faces = own.flatMap(({ face }) => (face?.kind === 'survey-totals' ? [face] : []))
    const [first, row] = [faces[0], own[0]]
    if (first === undefined || row === undefined) return []
    const group = first.group === null ? null : { dimension: 'Ward', value: first.group }
    const head = { question: first.question, group, cell: addressOf(row.row, row.column) }
    const isCounted = faces.every(({ count, answer }) => count !== null && answer !== null)
    return [
      {
        rows: own,
        given: isCounted
          ? { ...head, published: null, answers: faces.map(tallyOf) }
          : { ...head, answers: [], published: publishedOf(faces) },
      },
    ]
  })
}

function tallyOf({ answer, count }: TotalsFace): GivenResult['answers'][number] {
  const people = count ?? 0
  return { words: answer ?? '', count: people, weight: people, weightSquares: people }
}

/** The percentage that is given, or those of the positive answers together; bases of one question are the same. */
function publishedOf(faces: readonly TotalsFace[]): NonNullable<GivenResult['published']> {
  const base = faces.find((face) => face.base !== null)?.base ?? null
  const whole = faces.find(({ answer }) => answer === null)
  if (whole !== undefined) return { percent: whole.percent ?? 0, base: whole.base ?? base }
  const roles = new Map(
    proposeOptions(faces.map(({ answer }) => answer ?? '')).map(({ words, role }) => [words, role]),
  )
  const percent = faces.reduce(
    (sum, face) => sum + (roles.get(face.answer ?? '') === 'positive' ? (face.percent ?? 0) : 0),
    0,
  )
  return { percent: Math.min(100, percent), base }
}
