import type { BarChart, LineChart } from '../domain/charts/index.ts'
import type { GroupLine, Question, QuestionStory, Wave } from '../domain/survey/index.ts'
import { listInWords } from './counts.ts'
import {
  fieldworkInWords,
  findingOf,
  percentOf,
  shortWave,
  storyInWords,
  verdictInWords,
} from './survey-words.ts'

/** The waves of one question as a line with limits; a change of wording is a break. Null before any result is there. */
export function wavesChart(
  story: QuestionStory,
  question: Pick<Question, 'name' | 'finding'>,
  source: string,
): LineChart | null {
  const shown = story.points.filter(({ estimate }) => estimate !== null && estimate.size !== 'too-small')
  if (shown.length === 0) return null
  return {
    kind: 'line',
    title: storyInWords(story, question).replace(/\.$/u, ''),
    unit: { form: 'percentage', words: `% who ${findingOf(question)}` },
    source,
    notes: ['Bars show 95% limits. Waves are drawn one after the other, whatever the time between them.'],
    periods: shown.map(({ wave }) => ({
      words: `${wave.name}, ${fieldworkInWords(wave)}`,
      short: shortWave(wave),
    })),
    series: [
      {
        name: 'All who answered',
        points: shown.map(({ estimate }) => {
          if (estimate === null) return null
          const value = percentIn(estimate.share)
          const limits = estimate.interval
          return limits === null
            ? { value }
            : { value, interval: { low: percentIn(limits.low), high: percentIn(limits.high) } }
        }),
      },
    ],
    references: [],
    breaks: shown.flatMap(({ joinsPrevious }, at) =>
      at > 0 && !joinsPrevious ? [{ at, words: 'Asked in another way' }] : [],
    ),
  }
}

/** The groups of one breakdown beside each other, the highest share first. Null where none can be shown. */
export function groupsChart(
  lines: readonly GroupLine[],
  {
    dimension,
    question,
    wave,
    everybody,
  }: {
    readonly dimension: string
    readonly question: Pick<Question, 'name' | 'finding'>
    readonly wave: Wave
    /** The share of everybody, 0 to 1; null where it is not known. */
    readonly everybody: number | null
  },
): BarChart | null {
  const shown = lines.flatMap(({ group, estimate }) =>
    estimate === null || estimate.size === 'too-small' ? [] : [{ group, estimate }],
  )
  if (shown.length === 0) return null
  const left = lines.filter(({ estimate }) => estimate === null || estimate.size === 'too-small')
  const different = lines.filter(({ isDifferent }) => isDifferent).map(({ group }) => group.value)
  const finding =
    different.length === 0
      ? 'no clear difference between the groups'
      : `${listInWords(different)} ${different.length === 1 ? 'differs' : 'differ'} from everybody else by more than chance`
  return {
    kind: 'bars',
    title: `${question.name} by ${dimension.toLowerCase()}, ${wave.name}: ${finding}`,
    unit: { form: 'percentage', words: `% who ${findingOf(question)}` },
    source: wave.name,
    notes:
      left.length === 0
        ? []
        : [`Not drawn, fewer than 30 answers: ${listInWords(left.map(({ group }) => group.value))}.`],
    category: dimension,
    bars: [...shown]
      .sort((one, other) => other.estimate.share - one.estimate.share)
      .map(({ group, estimate }) => ({
        name: group.value,
        value: percentIn(estimate.share),
        ...(estimate.interval === null
          ? {}
          : {
              interval: {
                low: percentIn(estimate.interval.low),
                high: percentIn(estimate.interval.high),
              },
            }),
      })),
    benchmark: everybody === null ? null : { name: 'Everybody', value: percentIn(everybody) },
  }
}

/** How a group stands to everybody else, in words: "12 points above, more than chance would explain". */
export function groupInWords({ againstRest, isDifferent }: GroupLine): string {
  if (againstRest.kind === 'not-tested') return verdictInWords(againstRest)
  const { difference } = againstRest
  const way = difference > 0 ? 'above' : 'below'
  if (!isDifferent) return 'no clear difference'
  return `${percentOf(Math.abs(difference)).replace('%', '')} points ${way} everybody else, ${verdictInWords(againstRest)}`
}

/** A share in percent with one decimal, as charts write it: their sheets hold no more than the paper says. */
function percentIn(share: number): number {
  return Math.round(1000 * share) / 10
}
