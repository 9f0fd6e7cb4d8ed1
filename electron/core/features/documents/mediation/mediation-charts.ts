import type { BarChart } from '../../../../../shared/domain/charts/index.ts'
import type {
  BoardMediation,
  BoardMediationShare,
} from '../../../../../shared/domain/documents/board/index.ts'

const SOURCE = 'Mediation records'

/** Charts of what is shown: a number that is kept back has no bar. None where fewer than two bars would be drawn. */
export function mediationCharts(page: Omit<BoardMediation, 'sentences' | 'charts'>): BarChart[] {
  return [outcomesChart(page), improvedChart(page)].filter(
    (chart) => chart.bars.filter(({ value }) => value !== null).length > 1,
  )
}

function outcomesChart({ outcomes, period }: Pick<BoardMediation, 'outcomes' | 'period'>): BarChart {
  const bars = outcomes.slice(1)
  const isKeptBack = bars.some(({ count }) => count === null)
  return {
    kind: 'bars',
    title: `How mediation came out, ${period}`,
    unit: { form: 'count', words: 'referrals' },
    source: SOURCE,
    notes: isKeptBack ? ['What is kept back as a small number has no bar.'] : [],
    category: 'Outcome',
    bars: bars.map(({ name, count }) => ({ name, value: count })),
    benchmark: null,
  }
}

function improvedChart({ points, pairs }: Pick<BoardMediation, 'points' | 'pairs'>): BarChart {
  const shares = [
    ...points.map(({ name, improved }) => ({ name, share: improved })),
    { name: 'Improved both times', share: pairs.sustained },
  ]
  return {
    kind: 'bars',
    title: 'How many say that things improved, and that it lasted',
    unit: { form: 'percentage', words: '% of those who answered' },
    source: SOURCE,
    notes: ['Bars show 95% limits. A share that is kept back has no bar.'],
    category: 'When',
    bars: shares.map(({ name, share }) => ({ name, value: share.percent, ...intervalOf(share) })),
    benchmark: null,
  }
}

function intervalOf({ low, high }: BoardMediationShare) {
  return low === null || high === null ? {} : { interval: { low, high } }
}
