import {
  type Audience,
  type BoardFigures,
  type BoardMediation,
  type BoardReport,
  boardReport,
  type Exemption,
  type FrontSheet,
  guardWords,
  type IssuedReport,
  type KeptFigures,
  policyFor,
  refuseBoardPeriod,
  tellsOfMediation,
  usualBoardPeriod,
} from '../../../../../shared/domain/documents/board/index.ts'
import { mediationCountOf, type Period, peopleRuleOf } from '../../../../../shared/domain/measures/index.ts'
import type { OutcomeSpan } from '../../../../../shared/domain/mediation/index.ts'
import type { EditionId, Identity, ItemId } from '../../../../../shared/domain/plan/index.ts'
import { DEFAULT_POLICY, type SuppressionPolicy } from '../../../../../shared/domain/suppression/index.ts'
import { defined } from '../../../../../shared/kit/assert.ts'
import { type CivilDate, civilDate, dateParts } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { type ScoredEdition, scoreEdition } from '../../measures/index.ts'
import { mediationPages } from '../mediation/index.ts'
import { surveyPages } from '../survey/index.ts'
import { boardFigures } from './board-figures.ts'
import { protectedFigures } from './protected-figures.ts'
import { protectedZones } from './protected-zones.ts'
import { NOTHING_PUBLISHED, type PublishedFigures, publishedFigures } from './published-figures.ts'
import { wardPages } from './ward-pages.ts'

/** What a board report is made for. */
export interface BoardChoice {
  readonly editionId: EditionId
  /** Null for the last quarter that is over. */
  readonly period: Period | null
  readonly asAt: CivilDate
  readonly audience: Audience
  readonly front: FrontSheet
  readonly previous: IssuedReport | null
}

/**
 * Gathers a board report as the store has it now, with what its audience may see and nothing else.
 *
 * @throws Failure `invalid-input` where the period cannot be, and where what is not for publication is to be public.
 */
export async function gatherBoardReport(db: ReadDb, choice: BoardChoice): Promise<BoardReport> {
  const { asAt, audience, front, previous } = choice
  const scored = await scoreEdition(db, choice.editionId, asAt)
  const { content, policy: statusPolicy } = scored
  const period = choice.period ?? usualBoardPeriod(content.edition, asAt)
  const refusal = refuseBoardPeriod(period, asAt, content.edition) ?? refuseAudience(audience, front)
  if (refusal !== null) throw new Failure('invalid-input', refusal)
  const policy = policyFor(audience, DEFAULT_POLICY)
  const published = policy === null ? NOTHING_PUBLISHED : await publishedFigures(db, content.plan.id)
  const mediation = await mediationPages(db, mediationDays(period), asAt)
  const measures = measuresFor(scored, policy, published, mediation)
  const wards = await wardPages(db, period, content.partners, { policy, published })
  const report = boardReport({
    content,
    period,
    asAt,
    front,
    policy: statusPolicy,
    figures: measures.figures,
    notes: Map.groupBy(content.notes ?? [], ({ itemId }) => itemId),
    wardPages: wards,
    surveys: await surveyPages(db, asAt),
    mediation,
    previous,
    protection: {
      audience,
      policy,
      measures: [...measures.figures.values()].filter(({ keptBack }) => keptBack !== undefined).length,
      areas: wards.flatMap(({ areas }) => areas).filter(({ isKeptBack }) => isKeptBack).length,
      replacedTexts: measures.replacedTexts,
      exemptions: measures.exemptions,
    },
  })
  const { report: guarded, replaced } = guardWords(report, measures.kept, commentedIn(scored))
  const { protection } = guarded
  if (protection === undefined || replaced === 0) return guarded
  return { ...guarded, protection: { ...protection, replacedTexts: protection.replacedTexts + replaced } }
}

function commentedIn({ measures }: ScoredEdition): ReadonlySet<Identity> {
  return new Set(measures.flatMap(({ item, scoring }) => (scoring.comment === null ? [] : [item.identity])))
}

function refuseAudience(audience: Audience, { release }: FrontSheet): string | null {
  if (audience !== 'public' || release === 'general') return null
  return 'The front sheet says that this report is not for publication. Change that there, or make the report for the board.'
}

/** The figures of every measure, those of people protected where a policy says how. */
function measuresFor(
  { content, policy: statusPolicy, measures }: ScoredEdition,
  policy: SuppressionPolicy | null,
  published: PublishedFigures,
  mediation: BoardMediation | null,
) {
  const names = new Map(measures.map(({ item }) => [item.identity, item.text]))
  const figures = new Map<ItemId, BoardFigures>()
  const exemptions: Exemption[] = []
  const keptFigures: KeptFigures[] = []
  let replacedTexts = 0
  for (const scored of measures) {
    const { item, scoring } = scored
    const whole = boardFigures(scored, (identity) => names.get(identity))
    const { countsPeople, publishedBecause } = peopleRuleOf(item.text, scoring)
    figures.set(item.id, whole)
    if (policy === null || !countsPeople) continue
    if (publishedBecause !== null) {
      exemptions.push({ text: item.text, reason: publishedBecause })
      continue
    }
    const { edition } = content
    const known = published.measures.get(item.identity) ?? []
    const tellsElsewhere = tellsOfMediation(mediation, mediationCountOf(scored.standing.rules.counting))
    const rules = { policy, edition, statusPolicy }
    const kept =
      whole.byZone === undefined
        ? protectedFigures(whole, scored, { ...rules, published: known, tellsElsewhere })
        : protectedZones(whole, scored, rules)
    figures.set(item.id, kept.figures)
    replacedTexts += kept.replacedTexts
    const values = kept.kept.flatMap(({ value, numerator }) => [value, numerator ?? value])
    keptFigures.push({ identity: item.identity, values })
  }
  return { figures, exemptions, replacedTexts, kept: keptFigures }
}

/** The financial year of the report so far and the one before: six-month forms of cases of this year are yet to come. */
function mediationDays({ from, to }: Period): OutcomeSpan {
  const { year, month } = dateParts(from)
  const begins = month >= FIRST_MONTH ? year : year - 1
  return { from: defined(civilDate(begins - 1, FIRST_MONTH, 1), 'the first day of a financial year'), to }
}

const FIRST_MONTH = 4
