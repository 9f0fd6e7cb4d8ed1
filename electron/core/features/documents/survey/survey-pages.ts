import type {
  BoardSurvey,
  BoardSurveyAnswer,
  BoardSurveyGroup,
  BoardSurveyQuestion,
  BoardSurveyWave,
} from '../../../../../shared/domain/documents/board/index.ts'
import { DEFAULT_POLICY, protect } from '../../../../../shared/domain/suppression/index.ts'
import {
  type Estimate,
  groupLines,
  type Question,
  type QuestionStory,
  questionStory,
  type SurveyContent,
  type WavePoint,
} from '../../../../../shared/domain/survey/index.ts'
import type { CivilDate } from '../../../../../shared/kit/civil-date.ts'
import { groupInWords, groupsChart, wavesChart } from '../../../../../shared/text/survey-charts.ts'
import {
  differenceInWords,
  fieldworkInWords,
  METHOD_NOTES,
  ROLE_WORDS,
  storyInWords,
  testInWords,
  trendInWords,
  verdictInWords,
  waveInWords,
  wavesCautions,
} from '../../../../../shared/text/survey-words.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { getSurveyContent, listSurveys } from '../../survey/index.ts'

/** Every survey with a wave that was over on the day, as papers print it. */
export async function surveyPages(db: ReadDb, asAt: CivilDate): Promise<BoardSurvey[]> {
  const pages: BoardSurvey[] = []
  for (const { id } of await listSurveys(db)) {
    const page = surveyPage(await getSurveyContent(db, id, 'all'), asAt)
    if (page.questions.length > 0) pages.push(page)
  }
  return pages
}

/** One survey as it stood on a day: waves that were not over then are not known. */
export function surveyPage(content: SurveyContent, asAt: CivilDate): BoardSurvey {
  const waves = content.waves.filter(({ to }) => to <= asAt)
  const known = { ...content, waves }
  const questions = content.questions.flatMap((question) => {
    const story = questionStory(known, question.id)
    return story.points.length === 0 ? [] : [questionPage(known, question, story)]
  })
  return {
    name: content.survey.name,
    waves: waves.map((wave) => `${wave.name}, ${fieldworkInWords(wave)}: ${waveInWords(wave)}.`),
    cautions: wavesCautions(waves),
    questions,
    method: METHOD_NOTES,
  }
}

function questionPage(content: SurveyContent, question: Question, story: QuestionStory): BoardSurveyQuestion {
  const last = story.points.at(-1)
  const ids = new Set(story.points.map(({ asked }) => asked.id))
  return {
    name: question.name,
    wording: last?.asked.wording ?? question.name,
    sentence: storyInWords(story, question),
    trend: trendInWords(story),
    links: content.links
      .filter(({ one, other }) => ids.has(one) && ids.has(other))
      .map(({ reason }) => `Two wordings are compared although they differ: ${reason}.`),
    waves: story.points.map(waveLine),
    answers: last === undefined ? [] : answersOf(last),
    chart: wavesChart(story, question, content.survey.name),
    ...(last === undefined ? { groups: [], groupCharts: [] } : groupsOf(content, question, last)),
  }
}

function waveLine({ wave, estimate, onPrevious }: WavePoint): BoardSurveyWave {
  const change =
    onPrevious === null
      ? ''
      : [differenceInWords(onPrevious), verdictInWords(onPrevious), testInWords(onPrevious)]
          .filter(Boolean)
          .join('; ')
  return {
    wave: wave.name,
    from: wave.from,
    to: wave.to,
    ...shown(estimate),
    remark: remarkOf(estimate),
    change,
  }
}

/** Figures as they are printed: whole percent, and none of fewer than 30 answers. */
function shown(estimate: Estimate | null) {
  const base = estimate?.base ?? null
  if (estimate === null || estimate.size === 'too-small')
    return { base: null, percent: null, low: null, high: null }
  const { share, interval } = estimate
  return {
    base,
    percent: whole(share),
    low: interval === null ? null : whole(interval.low),
    high: interval === null ? null : whole(interval.high),
  }
}

function remarkOf(estimate: Estimate | null): string {
  if (estimate === null) return 'No answer counts as positive'
  if (estimate.size === 'too-small') return 'Not shown: fewer than 30 answers'
  if (estimate.size === 'small') return 'Small base: use with caution'
  return estimate.size === 'unknown' ? 'Base not published' : ''
}

/** How many gave each answer; small numbers of people are kept back, and so many more that none can be worked out. */
function answersOf({ asked, result }: WavePoint): BoardSurveyAnswer[] {
  if (result.kind === 'published') return []
  const counts = new Map(result.answers.map(({ optionId, count }) => [optionId, count]))
  const inBase = asked.options.filter(({ role }) => role !== 'left-out')
  const weight = result.answers.reduce(
    (sum, one) => sum + (inBase.some(({ id }) => id === one.optionId) ? one.weight : 0),
    0,
  )
  const parts = asked.options.map(({ id }) => `option ${id}`)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const published = protect(
    {
      cells: [
        ...asked.options.map(({ id }) => ({ key: `option ${id}`, count: counts.get(id) ?? 0 })),
        { key: 'total', count: total },
      ],
      lines: [{ total: 'total', parts }],
    },
    DEFAULT_POLICY,
  )
  return asked.options.map(({ id, words, role }) => {
    const cell = published.cells.get(`option ${id}`)
    const isShown = cell !== undefined && cell.kind !== 'starred'
    const own = result.answers.find(({ optionId }) => optionId === id)?.weight ?? 0
    return {
      words,
      counts: ROLE_WORDS[role],
      people: isShown ? cell.value : null,
      percent: isShown && role !== 'left-out' && weight > 0 ? whole(own / weight) : null,
    }
  })
}

function groupsOf(
  content: SurveyContent,
  question: Question,
  { asked, wave, estimate }: WavePoint,
): Pick<BoardSurveyQuestion, 'groups' | 'groupCharts'> {
  const own = new Set(
    content.results.flatMap(({ askedId, groupId }) => (askedId === asked.id ? [groupId] : [])),
  )
  const dimensions = [
    ...new Set(content.groups.flatMap(({ id, dimension }) => (own.has(id) ? [dimension] : []))),
  ]
  const byDimension = dimensions.map((dimension) => {
    const lines = groupLines(content, asked.id, dimension, true)
    const everybody = estimate?.share ?? null
    return { dimension, lines, chart: groupsChart(lines, { dimension, question, wave, everybody }) }
  })
  return {
    groups: byDimension.flatMap(({ dimension, lines }) =>
      lines.map(
        (line): BoardSurveyGroup => ({
          dimension,
          value: line.group.value,
          ...shown(line.estimate),
          against:
            line.estimate?.size === 'too-small' ? 'not shown: fewer than 30 answers' : groupInWords(line),
        }),
      ),
    ),
    groupCharts: byDimension.flatMap(({ chart }) => (chart === null ? [] : [chart])),
  }
}

function whole(share: number): number {
  return Math.round(100 * share)
}
