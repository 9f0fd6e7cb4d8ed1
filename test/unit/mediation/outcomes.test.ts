import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mcnemarP,
  type OutcomeForm,
  outcomesOf,
  shareOf,
  spreadOf,
} from '../../../shared/domain/mediation/index.ts'
import { answersOf, outcomeCase } from '../../builders/mediation.ts'
import { day } from '../../builders/series.ts'

const AS_AT = day('2020-06-01')
const of = (
  cases: ReturnType<typeof outcomeCase>[],
  forms: OutcomeForm[],
  span: Parameters<typeof outcomesOf>[2] = null,
) => outcomesOf(cases, forms, span, AS_AT)

describe('the test of what changed between one and six months', () => {
  test.each([
    [9, 2, 0.0654],
    [2, 9, 0.0654],
    [5, 5, 1],
    [0, 0, 1],
    [6, 0, 0.03125],
  ])('gives %i against %i a p of %f', (lost, gained, p) => {
    expect(mcnemarP(lost, gained)).toBeCloseTo(p, 4)
  })

  test('goes on with the normal curve beyond what can be added up', () => {
    expect(mcnemarP(560, 440)).toBeCloseTo(0.000148, 5)
  })
})

describe('days from referral to end', () => {
  test.each([
    [[4], { count: 1, lowerQuartile: 4, median: 4, upperQuartile: 4 }],
    [[1, 2, 3, 4], { count: 4, lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25 }],
    [[40, 10, 30, 20, 50], { count: 5, lowerQuartile: 20, median: 30, upperQuartile: 40 }],
  ])('of %j are spread as a spreadsheet says', (numbers, spread) => {
    expect(spreadOf(numbers)).toEqual(spread)
  })
})

describe('outcomes', () => {
  test('name the base of every share, with limits, and none of nobody', () => {
    expect(shareOf(65, 100, 'forms-sent')).toMatchObject({ percent: 65, of: 'forms-sent' })
    expect(shareOf(65, 100, 'forms-sent').limits?.low).toBeCloseTo(55.25, 1)
    expect(shareOf(65, 100, 'forms-sent').limits?.high).toBeCloseTo(73.64, 1)
    expect(shareOf(0, 0, 'forms-sent')).toMatchObject({ percent: null, limits: null })
  })

  test('keep referrals, cases, households, people, contacts and meetings apart', () => {
    const { counts, outcomes, unsuitable, resolved } = of(
      [
        outcomeCase(1, { households: 1 }),
        outcomeCase(2, {
          openedOn: null,
          outcome: 'did-not-proceed',
          notProceeding: { why: 'unsuitable' },
          meetings: 0,
          jointMeetings: 0,
          contacts: 1,
        }),
        outcomeCase(3, { endedOn: null, outcome: 'open' }),
        outcomeCase(4, { outcome: 'partly-resolved', jointMeetings: 0 }),
      ],
      [],
    ).all
    expect(counts).toEqual({ referrals: 4, cases: 3, households: 5, people: 6, contacts: 16, meetings: 6 })
    expect(outcomes).toEqual({
      open: 1,
      resolved: 1,
      'partly-resolved': 1,
      'not-resolved': 0,
      'did-not-proceed': 1,
    })
    expect(unsuitable).toBe(1)
    expect(resolved.map((share) => [share.of, share.count, share.base])).toEqual([
      ['ended-referrals', 2, 3],
      ['ended-cases', 2, 2],
      ['cases-that-proceeded', 2, 2],
      ['cases-with-joint-meeting', 1, 1],
    ])
  })

  test('count the response of those sent, and improved of those who answered the question', () => {
    const forms = [
      ...answersOf(1, 1, true, true),
      ...answersOf(1, 2, false, null),
      ...answersOf(2, 1, true, undefined),
      { ...answersOf(2, 2, true, undefined)[0], kind: 'returned', improved: null } as OutcomeForm,
    ]
    const [first, sixth] = of([outcomeCase(1), outcomeCase(2)], forms).all.points
    expect(first).toMatchObject({
      due: 4,
      sent: 4,
      returned: 4,
      waiting: 0,
      response: { count: 4, base: 4 },
      improved: { count: 2, base: 3 },
      cautions: ['few'],
    })
    expect(sixth).toMatchObject({
      due: 4,
      sent: 2,
      returned: 1,
      noReply: 1,
      response: { count: 1, base: 2 },
      cautions: ['few', 'non-response'],
    })
  })

  test('call lasting only what improved at both points, among those who answered both', () => {
    const forms = [
      ...answersOf(1, 1, true, true),
      ...answersOf(1, 2, true, false),
      ...answersOf(2, 1, false, true),
      ...answersOf(2, 2, true, null),
    ]
    const { pairs, caseAnswers } = of([outcomeCase(1), outcomeCase(2)], forms).all
    expect(pairs).toMatchObject({ pairs: 3, lost: 1, gained: 1, p: 1, sustained: { count: 1, base: 3 } })
    expect(caseAnswers).toEqual([
      { point: 'one-month', both: 1, one: 1, neither: 0, aloneImproved: 0, aloneNot: 0 },
      { point: 'six-month', both: 0, one: 1, neither: 0, aloneImproved: 1, aloneNot: 0 },
    ])
  })

  test('put an ended case into the year of its end and a referral into the year in which it came', () => {
    const { byYear } = of([outcomeCase(1)], [])
    expect(byYear.map(({ year, line }) => [year, line.counts.referrals, line.outcomes.resolved])).toEqual([
      [2018, 1, 0],
      [2019, 0, 1],
    ])
    const span = { from: day('2019-04-01'), to: day('2020-03-31') }
    expect(of([outcomeCase(1)], [], span).all).toMatchObject({
      counts: { referrals: 0 },
      outcomes: { resolved: 1 },
    })
  })

  test('leave forms of cases that did not proceed, or are open again, out', () => {
    const forms = answersOf(1, 1, true, true)
    const open = outcomeCase(1, { endedOn: null, outcome: 'open' })
    expect(of([open], forms).all.points[0]).toMatchObject({ due: 0, returned: 0, cautions: ['no-answers'] })
  })

  const anyCases = fc.array(
    fc.record({
      issue: fc.constantFrom('noise' as const, 'pets' as const, 'parking' as const),
      month: fc.integer({ min: 1, max: 9 }),
      answers: fc.array(
        fc.tuple(
          fc.constantFrom(true, false, null, undefined),
          fc.constantFrom(true, false, null, undefined),
        ),
        {
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 25 },
  )

  test('add up: lines of issues and of years make the line of all, and no order of rows changes anything', () => {
    fc.assert(
      fc.property(anyCases, (made) => {
        const cases = made.map(({ issue, month, answers }, at) =>
          outcomeCase(at + 1, { issue, people: answers.length, endedOn: day(`2019-0${month}-28`) }),
        )
        const forms = made.flatMap(({ answers }, at) =>
          answers.flatMap(([first, sixth], person) => answersOf(at + 1, person + 1, first, sixth)),
        )
        const whole = of(cases, forms)
        expect(of(cases.toReversed(), forms.toReversed())).toEqual(whole)
        for (const lines of [whole.byIssue, whole.byYear]) {
          const total = (number: (line: typeof whole.all) => number): number =>
            lines.reduce((sum, { line }) => sum + number(line), 0)
          expect(total(({ counts }) => counts.referrals)).toBe(whole.all.counts.referrals)
          expect(total(({ points }) => points[0]?.returned ?? 0)).toBe(whole.all.points[0]?.returned)
          expect(total(({ pairs }) => pairs.pairs)).toBe(whole.all.pairs.pairs)
          expect(total(({ pairs }) => pairs.sustained.count)).toBe(whole.all.pairs.sustained.count)
        }
        for (const point of whole.all.points) {
          expect(point.returned + point.noReply + point.waiting).toBe(point.sent)
          expect(point.improved.base).toBeLessThanOrEqual(point.returned)
        }
        const { pairs } = whole.all
        expect(pairs.sustained.count + pairs.lost + pairs.gained).toBeLessThanOrEqual(pairs.pairs)
        const answered = whole.all.caseAnswers[0]
        const improvedCases = (answered?.both ?? 0) + (answered?.one ?? 0) + (answered?.aloneImproved ?? 0)
        expect(improvedCases).toBeLessThanOrEqual(whole.all.points[0]?.improved.count ?? 0)
      }),
      { numRuns: 100 },
    )
  })
})
