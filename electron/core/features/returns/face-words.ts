import type { FormVersion } from '../../../../shared/domain/mediation/index.ts'
import type {
  KnownNames,
  Named,
  NamedField,
  ReturnField,
  RowFace,
} from '../../../../shared/domain/returns/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { periodInWords } from '../../../../shared/text/period-words.ts'
import { formFieldWords, formWords } from './form-face-words.ts'

/** What a row says in a few words: its figure, or the name of what it is. */
export function faceWords(face: RowFace, names: KnownNames): string {
  switch (face.kind) {
    case 'ward-figures':
      return String(face.count)
    case 'readings':
      return face.numerator === null ? String(face.value) : `${face.numerator} of ${face.denominator}`
    case 'activities':
      return [
        face.name,
        face.attendance === null ? '' : `${face.attendance} came`,
        nameOf(face.agency, 'agency', names),
      ]
        .filter(Boolean)
        .join(', ')
    case 'partners':
      return [face.name, face.shortName ?? '', ...face.otherNames].filter(Boolean).join(', ')
    case 'survey-answers':
      return 'A respondent'
    case 'survey-totals':
      return totalsWords(face)
    case 'mediation-forms':
      return formWords(face)
  }
}

/** What a field of a row was read as; empty where the row has no such field. */
export function fieldWords(
  face: RowFace,
  field: ReturnField,
  { names, versions }: { readonly names: KnownNames; readonly versions: readonly FormVersion[] },
): string {
  switch (face.kind) {
    case 'ward-figures':
      return figureWords(face, field, names)
    case 'readings':
      return readingWords(face, field, names)
    case 'activities':
      return activityWords(face, field, names)
    case 'partners':
      return partnerWords(face, field)
    case 'survey-answers':
      return answerWords(face, field)
    case 'survey-totals':
      return totalWords(face, field)
    case 'mediation-forms':
      return formFieldWords(face, field, versions)
  }
}

type Face<Kind extends RowFace['kind']> = Extract<RowFace, { kind: Kind }>

function figureWords(face: Face<'ward-figures'>, field: ReturnField, names: KnownNames): string {
  if (field === 'place') return nameOf(face.place, 'place', names)
  if (field === 'indicator') return nameOf(face.indicator, 'indicator', names)
  if (field === 'count') return String(face.count)
  return field === 'note' ? (face.note ?? '') : periodWords(face, field)
}

function readingWords(face: Face<'readings'>, field: ReturnField, names: KnownNames): string {
  if (field === 'measure') return nameOf(face.measure, 'measure', names)
  if (field === 'value') return String(face.value)
  if (field === 'numerator') return face.numerator === null ? '' : String(face.numerator)
  if (field === 'denominator') return face.denominator === null ? '' : String(face.denominator)
  return field === 'note' ? (face.note ?? '') : periodWords(face, field)
}

function periodWords({ period }: Face<'ward-figures'> | Face<'readings'>, field: ReturnField): string {
  if (field === 'from') return dateInWords(period.from)
  if (field === 'until') return dateInWords(period.to)
  return field === 'period' || field === 'day' ? periodInWords(period) : ''
}

function activityWords(face: Face<'activities'>, field: ReturnField, names: KnownNames): string {
  switch (field) {
    case 'day':
      return dateInWords(face.heldOn)
    case 'until':
      return face.heldUntil === null ? '' : dateInWords(face.heldUntil)
    case 'activity':
      return face.name
    case 'kind':
      return nameOf({ id: face.activityKind }, 'kind', names)
    case 'where':
      return face.place ?? ''
    case 'agency':
      return nameOf(face.agency, 'agency', names)
    case 'audience':
      return face.audience ?? ''
    case 'attendance':
    case 'attended':
      return face.attendance === null ? '' : String(face.attendance)
    case 'first-time':
      return face.firstTime === null ? '' : String(face.firstTime)
    case 'measure':
      return face.measures.map((measure) => nameOf(measure, 'measure', names)).join('; ')
    default:
      return field === 'note' ? (face.note ?? '') : ''
  }
}

function partnerWords(face: Face<'partners'>, field: ReturnField): string {
  if (field === 'partner') return face.name
  if (field === 'short-name') return face.shortName ?? ''
  return field === 'other-names' ? face.otherNames.join('; ') : ''
}

function answerWords({ at, answers }: Face<'survey-answers'>, field: ReturnField): string {
  if (field === 'weight') return answers.weights === null ? '' : String(answers.weights[at] ?? '')
  const column =
    field === 'asked' ? answers.questions[0] : field === 'breakdown' ? answers.breakdowns[0] : undefined
  return column === undefined ? '' : (column.coded.words[(column.coded.codes[at] ?? 0) - 1] ?? '')
}

function totalsWords({ question, answer, group, count, percent }: Face<'survey-totals'>): string {
  const figure = count === null ? `${percent}%` : String(count)
  return [question, group ?? '', answer ?? '', figure].filter(Boolean).join(', ')
}

function totalWords(face: Face<'survey-totals'>, field: ReturnField): string {
  const words: Readonly<Partial<Record<ReturnField, string | number | null>>> = {
    question: face.question,
    answer: face.answer,
    breakdown: face.group,
    count: face.count,
    percent: face.percent === null ? null : `${face.percent}%`,
    base: face.base,
  }
  return String(words[field] ?? '')
}

function nameOf(named: Named | null, field: NamedField, names: KnownNames): string {
  if (named === null) return ''
  if (!('id' in named)) return `${named.newName} (new)`
  return names[field].find(({ id }) => id === named.id)?.name ?? ''
}
