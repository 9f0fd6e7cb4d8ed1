import { ACTIVITY_KINDS, type ActivityKind } from '../activities/index.ts'
import { tidy } from './cell-forms.ts'
import { fieldReader } from './field-reader.ts'
import { understandForm } from './forms/understand-form.ts'
import type { ReturnRecord } from './records.ts'
import type { Named, RowFace, Understanding, Understood } from './row-face.ts'
import { RowReader } from './row-reader.ts'

/** Understands one record after the other; words that come again are looked up once. */
export function recordReader(understanding: Understanding): (record: ReturnRecord) => Understood {
  const fields = fieldReader(understanding)
  return (record) => {
    const row = new RowReader(record, fields, understanding)
    const face = FACES[understanding.mapping.purpose](row, understanding)
    if (row.unwanted !== null) return { ok: false, isWanted: false, reason: row.unwanted }
    return face === undefined || row.problems.length > 0
      ? { ok: false, isWanted: true, problems: row.problems }
      : { ok: true, face, doubts: row.doubts }
  }
}

const FACES: {
  readonly [Purpose in RowFace['kind']]: (row: RowReader, understanding: Understanding) => RowFace | undefined
} = {
  'ward-figures': (row) => {
    const place = row.named('place', 'a ward')
    const indicator = row.named('indicator', 'what is counted')
    const period = row.period()
    const count = row.record.counted ?? row.count('count')
    if (place === undefined || indicator === undefined || period === undefined || count === undefined)
      return undefined
    return { kind: 'ward-figures', place, indicator, period, count, note: row.words('note') }
  },
  readings: (row) => {
    const measure = row.named('measure', 'a measure')
    const period = row.period()
    const figure =
      measure === undefined && row.unwanted !== null
        ? undefined
        : row.figure(measure !== undefined && 'id' in measure ? measure.id : undefined)
    if (measure === undefined || period === undefined || figure === undefined) return undefined
    return { kind: 'readings', measure, period, ...figure, note: row.words('note') }
  },
  activities: (row) => {
    const heldOn = row.day('day')
    const name = row.needed('activity', 'the name of the activity')
    const kind = row.namedIfAny('kind')
    const heldUntil = row.record.cells.has('until') ? (row.day('until') ?? null) : null
    const face = {
      kind: 'activities' as const,
      activityKind: kindOf(kind),
      place: row.words('where'),
      agency: row.namedIfAny('agency'),
      audience: row.words('audience'),
      attendance: row.countIfAny('attendance'),
      firstTime: row.countIfAny('first-time'),
      measures: [row.namedIfAny('measure')].filter((measure) => measure !== null),
      note: row.words('note'),
    }
    return heldOn === undefined || name === undefined ? undefined : { ...face, heldOn, heldUntil, name }
  },
  partners: (row) => {
    const name = row.needed('partner', 'the name of the partner')
    if (name === undefined) return undefined
    const otherNames = (row.words('other-names') ?? '').split(/[;,/]/).map(tidy).filter(Boolean)
    return { kind: 'partners', name, shortName: row.words('short-name'), otherNames }
  },
  // Respondents are read column by column; see `readAnswerSheet`.
  'survey-answers': () => undefined,
  'survey-totals': (row) => {
    const wave = row.wave()
    const question = row.needed('question', 'a question')
    const count = row.countIfAny('count')
    const percent = row.percentIfAny('percent')
    const base = row.countIfAny('base')
    if (wave === undefined || question === undefined) return undefined
    if (count === null && percent === null) return row.fail('count', 'is empty, and so is the percentage')
    const face = { answer: row.words('answer'), group: row.words('breakdown'), count, percent, base }
    return { kind: 'survey-totals', wave: wave.id, question, ...face }
  },
  'mediation-forms': understandForm,
}

function kindOf(kind: Named | null): ActivityKind {
  const id = kind !== null && 'id' in kind ? kind.id : ''
  return ACTIVITY_KINDS.find((one) => one === id) ?? 'session'
}
