import type { FormPoint } from '../../mediation/index.ts'
import type { ColumnEvidence } from '../column-evidence.ts'
import type { ColumnUse } from '../mapping.ts'
import type { Confidence } from '../names.ts'
import { namesPeopleIn } from '../personal.ts'
import type { ColumnProposals, TableLook } from '../propose-columns.ts'
import { plainHeading } from '../propose-columns.ts'
import type { ReturnField } from '../purpose.ts'
import type { FoundTable } from '../table.ts'
import { FORM_FIELDS } from './form-fields.ts'
import type { KnownMediation } from './known-mediation.ts'
import { matchQuestion, versionFor } from './question-columns.ts'
import { pointIn } from './read-point.ts'

/** Above what any other purpose can score: nothing else has references of cases beside answers. */
const CLEARLY_FORMS = 40
const MOSTLY = 0.6

/**
 * Proposes how a file of replies is read: the case, the party, the point, the day, and a question for each column that is
 * headed by its wording, its short name or its number. What may name people is left out, and so is what means nothing.
 */
export function proposeFormColumns(
  look: TableLook,
  mediation: KnownMediation | undefined,
  sheetName: string,
): ColumnProposals {
  const headings = look.table.columns.map((column) => column.headings.at(-1) ?? '')
  const version = mediation && versionFor(headings, mediation.versions)
  const point = pointOf(look.table, sheetName)
  const fields = fieldsByColumn(look)
  const asked = new Set<string>()
  const columns = look.table.columns.map(({ column, headings: words }) => {
    const heading = words.at(-1) ?? ''
    const field = fields.get(column)
    if (field !== undefined) return proposal(column, { kind: 'field', field }, 'certain')
    const match = version === undefined ? null : matchQuestion(heading, version, point ?? null)
    const isNaming =
      match?.confidence !== 'certain' && namesPeopleIn('mediation-forms', words.join(' ')) !== null
    if (match === null || isNaming || asked.has(match.ref))
      return proposal(column, { kind: 'left-out' }, null)
    asked.add(match.ref)
    return proposal(column, { kind: 'field', field: 'reply', question: match.ref }, match.confidence)
  })
  const found = new Set(fields.values())
  const hasReferences = [...fields].some(
    ([column, field]) => field === 'case-reference' && (look.evidence.get(column)?.references ?? 0) >= MOSTLY,
  )
  const isForms = hasReferences
    ? found.size >= 2 || asked.size >= 2
    : found.has('case-reference') && found.has('form-point') && asked.size >= 2
  return { columns, score: isForms && asked.size > 0 ? CLEARLY_FORMS + asked.size : -1 }
}

/** The point that the title or the name of the sheet gives for all rows. */
export function pointOf({ title }: FoundTable, sheetName: string): FormPoint | undefined {
  return pointIn([...title, sheetName].join(' · '))
}

function proposal(column: number, use: ColumnUse, confidence: Confidence | null) {
  return { column, use, confidence }
}

const FIT: Readonly<Partial<Record<ReturnField, (evidence: ColumnEvidence) => number>>> = {
  'case-reference': ({ references }) => references,
  'party-letter': ({ parties }) => parties,
  'form-point': ({ points }) => points,
  received: ({ days }) => days,
}

/** Each field goes to the column whose heading is the likeliest, or else to the one column that holds such words. */
function fieldsByColumn(look: TableLook): ReadonlyMap<number, ReturnField> {
  const taken = new Map<number, ReturnField>()
  for (const { field, headings } of FORM_FIELDS) {
    const shareOf = FIT[field]
    if (shareOf === undefined) continue
    const candidates = look.table.columns.flatMap(({ column, headings: words }) => {
      const evidence = look.evidence.get(column)
      if (evidence === undefined || evidence.filled === 0 || taken.has(column)) return []
      const at = headings.indexOf(plainHeading(words.at(-1) ?? ''))
      const share = shareOf(evidence)
      // Which of several days is meant only a heading says; of the others, what they hold says as much.
      const fits = field === 'received' ? at >= 0 && share > 0 : at >= 0 || share >= MOSTLY
      return fits ? [{ column, share, rank: at < 0 ? headings.length : at }] : []
    })
    const [best] = candidates.sort(
      (one, other) =>
        Number(other.share >= MOSTLY) - Number(one.share >= MOSTLY) ||
        one.rank - other.rank ||
        one.column - other.column,
    )
    if (best !== undefined) taken.set(best.column, field)
  }
  return taken
}
