import type { ColumnEvidence } from './column-evidence.ts'
import type { ColumnUse } from './mapping.ts'
import { namesPeople } from './personal.ts'
import type { ColumnProposals, TableLook } from './propose-columns.ts'
import { plainHeading } from './propose-columns.ts'
import type { ReturnField } from './purpose.ts'
import { ANSWER_FIELDS } from './survey-fields.ts'

/** Fewer columns of answers than this are no survey. */
const FEWEST_QUESTIONS = 2
const QUESTION =
  /\?\s*$|^q\s*\d+|^how\b|^do you\b|^have you\b|^to what extent\b|^overall\b|^in the (?:last|past)\b/i
/** Columns of respondents repeat the same few answers. */
const MOST_DISTINCT = 0.4

/**
 * Proposes how a file of respondents is read: columns of answers, of groups, the weight. Its score is above that of any
 * other purpose only where several columns hold answers in words, so that no other file is taken for a survey.
 */
export function proposeAnswerColumns(look: TableLook): ColumnProposals {
  const taken = new Set<ReturnField>()
  const columns = look.table.columns.map(({ column, headings }) => {
    const evidence = look.evidence.get(column)
    const use = useFor(headings, evidence, taken)
    if (use.kind === 'field') taken.add(use.field)
    return { column, use, confidence: use.kind === 'field' ? ('likely' as const) : null }
  })
  const asked = columns.filter(({ use }) => use.kind === 'field' && use.field === 'asked').length
  return { columns, score: asked >= FEWEST_QUESTIONS ? 6 + asked : -1 }
}

function useFor(
  headings: readonly string[],
  evidence: ColumnEvidence | undefined,
  taken: ReadonlySet<ReturnField>,
): ColumnUse {
  const leftOut = { kind: 'left-out' } as const
  if (evidence === undefined || evidence.filled === 0) return leftOut
  const last = plainHeading(headings.at(-1) ?? '')
  const rule = ANSWER_FIELDS.find((one) => one.field !== 'asked' && one.headings.includes(last))
  const isQuestion = QUESTION.test((headings.at(-1) ?? '').trim())
  if (rule?.field === 'weight' && evidence.figures > 0.8 && !taken.has('weight'))
    return { kind: 'field', field: 'weight' }
  if (rule?.field === 'respondent' && !taken.has('respondent')) return { kind: 'field', field: 'respondent' }
  if (namesPeople(headings.join(' ')) !== null) return leftOut
  if (rule?.field === 'breakdown' && evidence.distinct <= MOST_DISTINCT)
    return { kind: 'field', field: 'breakdown' }
  const hasAnswers = evidence.answers > 0.6 || (isQuestion && evidence.days === 0)
  return hasAnswers && evidence.distinct <= MOST_DISTINCT ? { kind: 'field', field: 'asked' } : leftOut
}
