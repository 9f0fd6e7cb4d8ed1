import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClinicAnswer,
  type ClinicQuestion,
  type ClinicQuestionId,
  changesByAnswers,
  checkScoring,
  classifyMeasure,
  clinicFor,
  declinedWith,
  isRefused,
  MEASURE_KINDS,
  type MeasureScoring,
  measureFromWords,
  statusOf,
  USUAL_POLICY,
} from '../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { findSeedText, seedColumn } from '../../builders/plan-seed.ts'
import { day, EDITION_2020, quarters, scoringOf, seriesOf } from '../../builders/series.ts'

function questionsOf(text: string, said: Partial<MeasureScoring> = {}): ClinicQuestion[] {
  return clinicFor({ text, measure: measureFromWords(text) }, scoringOf(said), EDITION_2020)
}
function ask(
  text: string,
  id: ClinicQuestionId,
  said: Partial<MeasureScoring> = {},
): ClinicQuestion | undefined {
  return questionsOf(text, said).find((question) => question.id === id)
}
const proposed = (text: string, id: ClinicQuestionId) => ask(text, id)?.proposal

describe('the clinic', () => {
  test('asks what is open, most needed first, and says why', () => {
    const questions = questionsOf('Number of talks held in schools')
    expect(questions.map(({ id }) => id)).toEqual(['polarity', 'target', 'deadline', 'frequency', 'numbers'])
    for (const { question, why } of questions) {
      expect(question).toMatch(/\?$/)
      expect(why).toMatch(/\.$/)
    }
  })

  test('does not propose again what was declined for the same words', () => {
    const text = 'Number of talks held in  schools'
    const declined = [...declinedWith({ text }, scoringOf({}), 'polarity')]
    const both = [...declinedWith({ text }, scoringOf({ declined }), 'frequency')]
    const asked = questionsOf(text, { declined: both })
    // Without knowing which way is good nothing can be judged: that is still asked, and nothing proposed.
    expect(asked.find(({ id }) => id === 'polarity')?.proposal).toBeNull()
    expect(asked.map(({ id }) => id)).not.toContain('frequency')
    expect(questionsOf('Number of talks held', { declined: both }).map(({ id }) => id)).toContain('frequency')
    expect(declinedWith({ text: 'Number of talks held' }, scoringOf({ declined: both }), 'numbers')).toEqual([
      { question: 'numbers', words: 'Number of talks held' },
    ])
  })

  test('asks nothing twice', () => {
    const text = 'Reduction in repeat visits to new members who regularly attend, held and noted in Northtown'
    const ids = questionsOf(text).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    ['Number of complaints about noise', 'lower'],
    ['Number of people referred to the service', 'higher'],
  ])('proposes for %j that %s is good', (text, polarity) => {
    expect(proposed(text, 'polarity')).toEqual({ answer: { id: 'polarity', polarity }, sureness: 'likely' })
  })

  test('proposes no direction for reports of hidden crime', () => {
    expect(ask('Increase in domestic abuse reported', 'polarity')).toMatchObject({
      proposal: null,
      why: 'More reports can mean more harm, or more trust to report it. Only you can say which is meant.',
    })
  })

  test.each([
    ['At least 12 workshops held by October 2020', 12],
    ['A minimum of 1,200 leaflets delivered', 1200],
    ['80% of tenants satisfied', 80],
    ['Zones set up where 75 per cent of residents agree', 75],
    ['Number of talks held by March 2021', null],
  ])('reads the target of %j', (text, target) => {
    expect(ask(text, 'target')).toBeDefined()
    expect(proposed(text, 'target')?.answer ?? null).toEqual(
      target === null ? null : { id: 'target', target },
    )
  })

  test('reads a change that is wanted, with its unit', () => {
    const answer = { id: 'target', target: 10, unit: '%' }
    expect(proposed('Reduction in thefts by 10%', 'target')?.answer).toEqual(answer)
    expect(ask('Reduction in thefts', 'target')).toBeUndefined()
    expect(changesByAnswers(scoringOf(), [{ id: 'target', target: 10, unit: '%' }]).measure).toEqual({
      target: 10,
      unit: '%',
    })
  })

  test.each([
    ['Reduction in thefts at March 2021 compared with the previous 12 months', 'previous-12-months', 'sure'],
    ['Increase in visits on previous year', 'previous-year', 'sure'],
    ['Reduction in thefts', 'previous-year', 'guess'],
  ])('asks of %j what it is compared with', (text, comparison, sureness) => {
    expect(proposed(text, 'comparison')).toEqual({ answer: { id: 'comparison', comparison }, sureness })
  })

  test('asks for the figure at the start of what is to be kept', () => {
    expect(ask('To retain the number of members', 'baseline')).toMatchObject({ proposal: null })
    expect(ask('Reduction in thefts', 'baseline', { comparison: 'baseline' })).toBeDefined()
  })

  test('assumes the end of the plan year, and says so', () => {
    expect(ask('Number of talks held', 'deadline')?.why).toBe(
      'No date is given, so the end of the plan year, 31 March 2021, is assumed until you say.',
    )
    expect(ask('Number of talks held by March 2021', 'deadline')).toBeUndefined()
  })

  test('asks about a date before the plan year, and moves it into the year', () => {
    expect(ask('Number of talks held by February 2020', 'deadline')).toMatchObject({
      words: 'by February 2020',
      proposal: { answer: { due: { on: '2021-02-28', words: null } }, sureness: 'guess' },
    })
  })

  test('lets a season begin with its first day', () => {
    expect(proposed('Number of outings during summer 2020', 'start')?.answer).toEqual({
      id: 'start',
      startsOn: '2020-06-01',
    })
  })

  test.each([
    ['Increased safety in the bi-annual residents survey', 'half-yearly', 'guess'],
    ['Monthly attendance by the worker', 'monthly', 'sure'],
    ['Number of meetings held each quarter', 'quarterly', 'sure'],
    ['Number of patrols every week', 'monthly', 'likely'],
    ['Number of bi-monthly meetings', 'quarterly', 'likely'],
    ['Number of talks held by October 2020', 'monthly', 'likely'],
  ])('asks of %j how often', (text, frequency, sureness) => {
    expect(proposed(text, 'frequency')).toEqual({ answer: { id: 'frequency', frequency }, sureness })
  })

  test.each([
    ['Number of talks held in schools', 'activities', ['session'], 'sure'],
    ['Number of talks or campaigns held', 'activities', ['campaign', 'session'], 'sure'],
    ['Number of residents attending open days', 'attendance', ['event'], 'likely'],
    ['Number of new members engaged in activities', 'first-time', ['diversionary'], 'likely'],
    ['Numbers completing the course', 'attendance', ['training'], 'likely'],
  ])('proposes to count %j from the log', (text, counting, activityKinds, sureness) => {
    expect(proposed(text, 'numbers')).toEqual({
      answer: { id: 'numbers', counting, activityKinds, source: null },
      sureness,
    })
  })

  test.each([
    ['Number of pupils who attend more than one session', { kind: 'sessions', atLeast: 2 }, 'sure'],
    ['Number of pupils who took part in more than one session', null, null],
    ['Number of members who attend at least three sessions', { kind: 'sessions', atLeast: 3 }, 'sure'],
    ['Number of members who stayed for longer than 6 months', { kind: 'months', longerThan: 6 }, 'sure'],
    ['Number of pupils who regularly attend', { kind: 'sessions', atLeast: 3 }, 'guess'],
    ['Regular newsletter published', null, null],
  ])('asks of %j who counts', (text, rule, sureness) => {
    const expected = rule === null ? null : { answer: { id: 'participation', rule }, sureness }
    expect(proposed(text, 'participation') ?? null).toEqual(expected)
  })

  test.each([
    ['Number and place of talks held', 'the number'],
    ['Number of meetings held each year and attended by a warden', 'what was both held and attended'],
    ['Number of women and children supported', null],
    ['Number of talks held', null],
  ])('asks of %j which of two things is counted', (text, counted) => {
    const answer = proposed(text, 'compound')?.answer ?? null
    expect(answer).toEqual(counted === null ? null : { id: 'compound', counted })
  })

  test.each([
    ['Number of volunteers from Northtown District recruited', 'Northtown District'],
    ['Percentage of members who live in the named wards (Easthill and Westfield)', 'Easthill and Westfield'],
    ['Number of pupils attending clubs in the town centre', 'town centre'],
    ['Number of talks held in March 2021', null],
    ['Reduction in ASB', null],
    ['Number of cases from the HUB', null],
  ])('asks of %j whether only a place counts', (text, placeFilter) => {
    const answer = proposed(text, 'place')?.answer ?? null
    expect(answer).toEqual(placeFilter === null ? null : { id: 'place', placeFilter })
  })

  test('asks what an undefined word means, whether only new people count, what a source is evidence for, and what could be counted', () => {
    expect(ask('Reduction in repeat offenders', 'definition')?.words).toBe('repeat')
    expect(proposed('Number of new members recruited', 'first-time')?.answer).toEqual({
      id: 'first-time',
      onlyNew: true,
    })
    expect(ask('Satisfaction surveys', 'evidence')).toMatchObject({ proposal: null })
    expect(proposed('Warden to carry out joint visits', 'kind')?.answer).toEqual({
      id: 'kind',
      kind: 'count-undated',
    })
    expect(proposed('Increased awareness amongst partners', 'kind')?.answer).toEqual({
      id: 'kind',
      kind: 'survey-result',
    })
  })
})

describe('the answers', () => {
  test('become fields of the measure and of its scoring', () => {
    const answers: ClinicAnswer[] = [
      { id: 'polarity', polarity: 'lower' },
      { id: 'baseline', baseline: 2083, period: null, source: 'Police' },
      { id: 'target', target: null },
      { id: 'numbers', counting: 'readings', activityKinds: [], source: 'Police return' },
      { id: 'form', form: 'rate', ratePer: 1000 },
      { id: 'participation', rule: { kind: 'sessions', atLeast: 2 } },
      { id: 'evidence', evidenceFor: 'c'.repeat(32) as Identity },
    ]
    expect(changesByAnswers(scoringOf(), answers)).toEqual({
      measure: { polarity: 'lower', baseline: 2083, target: null, source: 'Police return' },
      scoring: {
        baselinePeriod: null,
        baselineSource: 'Police',
        isTracker: true,
        counting: 'readings',
        activityKinds: [],
        form: 'rate',
        ratePer: 1000,
        participation: { kind: 'sessions', atLeast: 2 },
        evidenceFor: 'c'.repeat(32),
      },
    })
  })

  test('that are words stand in the caveat, one after the other', () => {
    const answers: ClinicAnswer[] = [
      { id: 'definition', word: 'repeat', meaning: 'twice within 12 months' },
      { id: 'compound', counted: 'the number' },
      { id: 'first-time', onlyNew: true },
    ]
    expect(changesByAnswers(scoringOf({ caveat: 'From one station only.' }), answers).scoring.caveat).toBe(
      'From one station only. “repeat” means twice within 12 months. Counted is the number. Only people who came for the first time count.',
    )
  })

  test('about new people are left to the log of activities where that is counted', () => {
    const changes = changesByAnswers(scoringOf({ counting: 'attendance' }), [
      { id: 'first-time', onlyNew: true },
    ])
    expect(changes.scoring).toEqual({ counting: 'first-time' })
  })

  test('turn a written measure into one that is scored', () => {
    const text = 'At least 30 talks held in schools'
    const measure = measureFromWords(text)
    const answers = questionsOf(text).flatMap(({ proposal }) => (proposal === null ? [] : [proposal.answer]))
    const changes = changesByAnswers(scoringOf(), [...answers, { id: 'polarity', polarity: 'higher' }])
    const standing = statusOf({
      measure: { ...measure, ...changes.measure },
      scoring: { ...scoringOf(), ...changes.scoring },
      series: seriesOf(quarters(8, 8)),
      edition: EDITION_2020,
      asAt: day('2020-10-15'),
      policy: USUAL_POLICY,
    })
    expect([standing.status, standing.expected]).toEqual(['on-track', 15])
  })

  const WORDS = [
    'Number',
    'number of',
    'and',
    'held',
    'attended',
    'by March 2021',
    'by March 2020',
    'new members',
    'regularly',
    'more than one',
    'Reduction in',
    'Increase in',
    'reports',
    'domestic abuse',
    '80%',
    'of residents',
    'in Northtown',
    'compared with previous year',
    'monthly',
    'bi-annual',
    'survey',
    'talks',
    'repeat',
    'at least 12',
    'summer 2020',
  ]
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 })
    .map((words) => words.join(' '))

  test('that are proposed are never refused, and are not asked for again', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...MEASURE_KINDS), (words, kind) => {
        const measure = measureFromWords(words, { kind })
        const questions = clinicFor({ text: words, measure }, scoringOf(), EDITION_2020)
        const answers = questions.flatMap(({ proposal }) => (proposal === null ? [] : [proposal.answer]))
        const changes = changesByAnswers(scoringOf(), answers)
        const after = {
          measure: { ...measure, ...changes.measure },
          scoring: { ...scoringOf(), ...changes.scoring },
        }
        const context = { edition: EDITION_2020, readings: [], before: null, asAt: day('2020-11-15') }
        expect(isRefused(checkScoring({ identity: null, ...after }, context))).toBe(false)
        const again = clinicFor({ text: words, measure: after.measure }, after.scoring, EDITION_2020)
        const asked = new Set(answers.filter(({ id }) => id !== 'kind').map(({ id }) => id))
        expect(again.filter(({ id }) => asked.has(id)).map(({ id }) => id)).toEqual([])
      }),
    )
  })

  test('can be about any words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        expect(() => questionsOf(words)).not.toThrow()
      }),
    )
  })
})

const seed = findSeedText()

describe.runIf(seed !== undefined)('the clinic for the real plan', () => {
  const measures = seedColumn(seed ?? '', 3).flatMap(splitRunOn)
  const all = measures.map((words) => ({ words, questions: questionsOf(words) }))
  const asking = (id: ClinicQuestionId): number =>
    all.filter(({ questions }) => questions.some((question) => question.id === id)).length

  /** What a reader counted, by what the clinic asks about it. */
  test('asks about what a reader found', () => {
    expect(measures).toHaveLength(76)
    const undated = measures.filter((words) => classifyMeasure(words).kind === 'count-undated').length
    expect(undated).toBe(27)
    expect({
      comparison: asking('comparison'),
      kind: asking('kind'),
      evidence: asking('evidence'),
      baseline: asking('baseline'),
      participation: asking('participation'),
      firstTime: asking('first-time'),
      start: asking('start'),
    }).toEqual({
      comparison: 12,
      kind: 3,
      evidence: 3,
      baseline: 1,
      participation: 3,
      firstTime: 1,
      start: 1,
    })
  })

  test('asks each measure few questions', () => {
    const count = all.reduce((sum, { questions }) => sum + questions.length, 0)
    expect(count / measures.length).toBeLessThan(4)
    expect(Math.max(...all.map(({ questions }) => questions.length))).toBeLessThanOrEqual(6)
  })

  test('finds a number in one measure only: the share of a condition', () => {
    const targets = all.flatMap(({ questions }) =>
      questions
        .filter(({ id, proposal }) => id === 'target' && proposal !== null)
        .map(({ proposal }) => proposal?.answer),
    )
    expect(targets).toEqual([{ id: 'target', target: 80 }])
  })

  test('asks about the dates before the plan year of which a reader found four', () => {
    const before = all.flatMap(({ questions }) =>
      questions.filter(({ id, words }) => id === 'deadline' && words !== null),
    )
    expect(before).toHaveLength(4)
  })
})

/** One paragraph of the plan holds five measures without a mark between them. */
function splitRunOn(paragraph: string): string[] {
  if (!paragraph.includes('bi-annual')) return [paragraph]
  return paragraph.split(/(?<=\.|\d{4}|areas|zone) (?=Number of|Increased awareness|Cold calling)/)
}
