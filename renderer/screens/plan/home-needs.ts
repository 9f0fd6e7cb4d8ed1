import type {
  AttentionView,
  FindingView,
  MeasureAttentionView,
  Output,
} from '../../../shared/contract/index.ts'
import type { CareItem } from '../../../shared/domain/vault/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { SEVERITY_WORDS } from '../../../shared/text/health-words.ts'
import { careInWords } from '../../../shared/text/vault-words.ts'
import type { Route } from '../../app/router.tsx'
import type { MarkTone } from '../../components/mark.tsx'
import { groupFindings } from '../governance/finding-groups.ts'
import { SEVERITY_TONES } from '../governance/severity-tones.ts'
import { EVERY_MEASURE } from '../measures/measure-filter.ts'
import { placeFor } from '../vault/care-list.tsx'

/** One thing that asks for the officer, with the way to it. */
export interface Need {
  readonly words: string
  readonly to: Route
  /** How much it matters, in a word and a shape; null where neither adds anything. */
  readonly mark: { readonly tone: MarkTone; readonly word: string } | null
}

interface Known {
  /** Null while it is still being worked out. */
  readonly attention: AttentionView | null
  /** Null while it is still being worked out. */
  readonly measures: MeasureAttentionView | null
  /** Partners' files that are awaited; null while it is still being worked out. */
  readonly returns: Output<'returns.expected'> | null
  readonly care: readonly CareItem[]
  readonly findings: readonly FindingView[]
}

/** What needs the officer: what is late, what cannot wait, what falls due, then what is to be put right in the plan. */
export function needsOf({ attention, measures, returns, care, findings }: Known): readonly Need[] {
  const groups = groupFindings(findings)
  const urgent = groups.filter(({ severity }) => severity === 'error')
  const rest = findings.filter(({ severity }) => severity !== 'error').length
  return [
    ...dueNeeds(attention),
    ...measureNeeds(measures),
    ...returnNeeds(returns ?? []),
    ...care.map((item) => careNeed(item)).toSorted((one, other) => weightOf(one) - weightOf(other)),
    ...urgent.map(
      ({ rule, heading, severity, findings: found }): Need => ({
        words: `${heading}: ${found.length}`,
        to: { name: 'health', rule },
        mark: { tone: SEVERITY_TONES[severity], word: SEVERITY_WORDS[severity] },
      }),
    ),
    ...(rest === 0
      ? []
      : [
          {
            words: `${countOf(rest, 'thing')} to look at or to know`,
            to: { name: 'health' },
            mark: null,
          } as const,
        ]),
  ]
}

function dueNeeds(attention: AttentionView | null): Need[] {
  if (attention === null) return []
  const { overdue, soon, until } = attention
  const late: Need = {
    words: `${countOf(overdue.length, 'action is', 'actions are')} past ${overdue.length === 1 ? 'its' : 'their'} date`,
    to: { name: 'due' },
    mark: { tone: 'problem', word: 'Late' },
  }
  const next: Need = {
    words: `${soonInWords(soon)} due by ${dateInWords(until)}`,
    to: { name: 'due' },
    mark: { tone: 'warning', word: 'Soon' },
  }
  return [...(overdue.length > 0 ? [late] : []), ...(soon.length > 0 ? [next] : [])]
}

/** What measures wait for; those that nobody has asked about come last and without haste. */
function measureNeeds(measures: MeasureAttentionView | null): Need[] {
  if (measures === null) return []
  const { missingFigures, waiting, offTrackWithoutAction, missedWithoutAction, unanswered } = measures
  const needs: (Need | false)[] = [
    offTrackWithoutAction > 0 && {
      words: `${countOf(offTrackWithoutAction, 'measure is', 'measures are')} off track without a corrective action`,
      to: { name: 'measures', filter: { ...EVERY_MEASURE, status: 'off-track' } },
      mark: { tone: 'problem', word: 'Now' },
    },
    missedWithoutAction > 0 && {
      words: `${countOf(missedWithoutAction, 'measure was', 'measures were')} missed without a corrective action`,
      to: { name: 'measures', filter: { ...EVERY_MEASURE, status: 'missed' } },
      mark: { tone: 'problem', word: 'Now' },
    },
    missingFigures > 0 && {
      words: `${countOf(missingFigures, 'figure is', 'figures are')} missing, of ${countOf(waiting, 'measure')}`,
      to: { name: 'measures', filter: { ...EVERY_MEASURE, isMissing: true } },
      mark: { tone: 'warning', word: 'Ask' },
    },
    unanswered > 0 && {
      words: `${countOf(unanswered, 'measure has', 'measures have')} figures, but no target or baseline`,
      to: { name: 'measures', filter: { ...EVERY_MEASURE, status: 'no-target' } },
      mark: null,
    },
  ]
  return needs.filter((need) => need !== false)
}

/** A single late file is named with its partner; several are counted. */
function returnNeeds(returns: Output<'returns.expected'>): Need[] {
  const late = returns.filter(({ state }) => state === 'late')
  const [first] = late
  if (first === undefined) return []
  const from = first.partner === null ? '' : ` from ${first.partner}`
  const words =
    late.length === 1
      ? `“${first.profile}”${from} for ${first.period} is late`
      : `${countOf(late.length, 'partner’s file is', 'partners’ files are')} late`
  return [{ words, to: { name: 'brought-in' }, mark: { tone: 'warning', word: 'Ask' } }]
}

/** "3 actions and 1 measure fall". */
function soonInWords(soon: AttentionView['soon']): string {
  const actions = soon.filter(({ role }) => role === 'action').length
  const measures = soon.length - actions
  const parts = [
    ...(actions > 0 ? [countOf(actions, 'action')] : []),
    ...(measures > 0 ? [countOf(measures, 'measure')] : []),
  ]
  return `${parts.join(' and ')} ${soon.length === 1 ? 'falls' : 'fall'}`
}

function careNeed(item: CareItem): Need {
  const mark = item.isUrgent
    ? ({ tone: 'problem', word: 'Now' } as const)
    : ({ tone: 'warning', word: 'Soon' } as const)
  return { words: careInWords(item), to: placeFor(item), mark }
}

function weightOf({ mark }: Need): number {
  return mark?.tone === 'problem' ? 0 : 1
}
