import type { MeasureDetail } from '../measure.ts'
import type { MeasureScoring } from '../scoring.ts'
import { askBaseline, askComparison, askKind, askPolarity, askTarget } from './ask-aim.ts'
import { askForm, askNumbers } from './ask-numbers.ts'
import { askPeople } from './ask-people.ts'
import { askDeadline, askFrequency, askStart } from './ask-time.ts'
import {
  askCompound,
  askDefinition,
  askEvidence,
  askFirstTime,
  askParticipation,
  askPlace,
  COUNTED,
} from './ask-words.ts'
import type {
  Ask,
  ClinicAnswer,
  ClinicCase,
  ClinicMeasure,
  ClinicQuestion,
  ClinicQuestionId,
} from './question.ts'

/** What keeps a measure from being judged at all comes first, then what makes its figures sure. */
const QUESTIONS: readonly Ask[] = [
  askKind,
  askEvidence,
  askPolarity,
  askComparison,
  askBaseline,
  askTarget,
  askDeadline,
  askStart,
  askForm,
  askFrequency,
  askNumbers,
  askParticipation,
  askFirstTime,
  askDefinition,
  askCompound,
  askPlace,
  askPeople,
]

/**
 * The few questions that turn a written measure into one that can be scored, most needed first; none where nothing is
 * open. Each has a stable id, says why it is asked, and proposes an answer where the words suggest one. What a person
 * has said already is not asked again.
 */
export function clinicFor(
  { text, measure }: ClinicMeasure,
  scoring: MeasureScoring,
  edition: ClinicCase['edition'],
): ClinicQuestion[] {
  const given = { text: plainWords(text), measure, scoring, edition }
  return QUESTIONS.flatMap((ask) => ask(given) ?? []).flatMap((asked) =>
    isDeclined(asked, given) ? withoutProposal(asked) : asked,
  )
}

/** Questions that keep a measure from being judged are asked all the same, with nothing proposed. */
const ASKED_WITHOUT_PROPOSAL = new Set<ClinicQuestionId>([
  'kind',
  'polarity',
  'comparison',
  'baseline',
  'target',
])

function withoutProposal(asked: ClinicQuestion): ClinicQuestion[] {
  return ASKED_WITHOUT_PROPOSAL.has(asked.id) ? [{ ...asked, proposal: null }] : []
}

function isDeclined({ id }: ClinicQuestion, { text, scoring }: ClinicCase): boolean {
  return scoring.declined.some(({ question, words }) => question === id && words === plainWords(text))
}

/** What is declined once a proposal to a question is: those of other words than the measure has now are forgotten. */
export function declinedWith(
  { text }: Pick<ClinicMeasure, 'text'>,
  { declined }: Pick<MeasureScoring, 'declined'>,
  question: ClinicQuestionId,
): MeasureScoring['declined'] {
  const words = plainWords(text)
  const others = declined.filter((one) => one.words === words && one.question !== question)
  return [...others, { question, words }]
}

function plainWords(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

/** What answers change: fields of the measure and of its scoring, never its printed words. */
export interface ClinicChanges {
  readonly measure: Partial<MeasureDetail>
  readonly scoring: Partial<MeasureScoring>
}

/** What some answers change, each upon the ones before it. */
export function changesByAnswers(scoring: MeasureScoring, answers: readonly ClinicAnswer[]): ClinicChanges {
  let changes: ClinicChanges = { measure: {}, scoring: {} }
  for (const answer of answers) {
    const next = changesBy({ ...scoring, ...changes.scoring }, answer)
    changes = {
      measure: { ...changes.measure, ...next.measure },
      scoring: { ...changes.scoring, ...next.scoring },
    }
  }
  return changes
}

function changesBy(said: MeasureScoring, answer: ClinicAnswer): Partial<ClinicChanges> {
  switch (answer.id) {
    case 'kind':
      return { measure: { kind: answer.kind } }
    case 'polarity':
      return { measure: { polarity: answer.polarity } }
    case 'comparison':
      return { scoring: { comparison: answer.comparison } }
    case 'baseline':
      return {
        measure: { baseline: answer.baseline },
        scoring: { baselinePeriod: answer.period, baselineSource: answer.source },
      }
    case 'target':
      return {
        measure: { target: answer.target, ...(answer.unit === undefined ? {} : { unit: answer.unit }) },
        scoring: { isTracker: answer.target === null },
      }
    case 'deadline':
      return { measure: { due: answer.due } }
    case 'start':
      return { scoring: { startsOn: answer.startsOn } }
    case 'form':
      return { scoring: { form: answer.form, ratePer: answer.ratePer } }
    case 'frequency':
      return { scoring: { frequency: answer.frequency } }
    case 'numbers':
      return {
        measure: answer.source === null ? {} : { source: answer.source },
        scoring: { counting: answer.counting, activityKinds: answer.activityKinds },
      }
    case 'participation':
      return { scoring: { participation: answer.rule } }
    case 'definition':
      return { scoring: { caveat: withCaveat(said, `“${answer.word}” means ${ended(answer.meaning)}`) } }
    case 'compound':
      return { scoring: { caveat: withCaveat(said, `${COUNTED}${ended(answer.counted)}`) } }
    case 'place':
      return { scoring: { placeFilter: answer.placeFilter } }
    case 'first-time':
      return { scoring: firstTimeOnly(said, answer.onlyNew) }
    case 'people':
      return { scoring: { countsPeople: answer.countsPeople, publishedBecause: answer.publishedBecause } }
    case 'evidence':
      return { scoring: { evidenceFor: answer.evidenceFor } }
  }
}

/** The log of activities knows who came for the first time; of figures that are entered it is said beside them. */
function firstTimeOnly(said: MeasureScoring, onlyNew: boolean): Partial<MeasureScoring> {
  if (onlyNew && said.counting !== 'readings') return { counting: 'first-time' }
  return {
    caveat: withCaveat(
      said,
      onlyNew ? 'Only people who came for the first time count.' : 'Everybody counts, not only new people.',
    ),
  }
}

function withCaveat({ caveat }: MeasureScoring, sentence: string): string {
  return caveat === null || caveat === '' ? sentence : `${caveat} ${sentence}`
}

function ended(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
