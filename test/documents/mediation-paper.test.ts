import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mediationPaper } from '../../electron/core/features/documents/index.ts'
import { mediationPage } from '../../electron/core/features/documents/mediation/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import {
  type BoardMediation,
  countsOfLine,
  hiddenRows,
  issueRows,
  protectOutcomes,
  yearRows,
} from '../../shared/domain/documents/board/index.ts'
import {
  type CaseReviewPeriodId,
  type OutcomeCase,
  type OutcomeForm,
  outcomesOf,
  PRESENTING_ISSUES,
  type PublishedCountId,
} from '../../shared/domain/mediation/index.ts'
import { DEFAULT_POLICY } from '../../shared/domain/suppression/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { answersOf, outcomeCase } from '../builders/mediation.ts'
import { readWithHucre, written } from '../builders/read-workbook.ts'
import { day } from '../builders/series.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

const AS_AT = day('2021-03-31')
const PAPER = { area: 'Northmere', asAt: AS_AT }

/** 60 cases of noise and three of pets: two of these were resolved, and one did not proceed. */
function example(): { cases: OutcomeCase[]; forms: OutcomeForm[] } {
  const noise = Array.from({ length: 60 }, (_, at) =>
    outcomeCase(at + 1, { outcome: at % 3 === 0 ? 'not-resolved' : 'resolved' }),
  )
  const pets = [61, 62, 63].map((id) => outcomeCase(id, { issue: 'pets' }))
  const stopped = outcomeCase(64, {
    issue: 'pets',
    outcome: 'did-not-proceed',
    notProceeding: { why: 'unsuitable' },
    jointMeetings: 0,
  })
  const forms = noise.flatMap(({ id }, at) => [
    ...answersOf(id, 1, at % 4 !== 0, at % 3 !== 0),
    ...answersOf(id, 2, at % 5 !== 0, undefined),
  ])
  return { cases: [...noise, ...pets, stopped], forms }
}

function pageOf({ cases, forms }: ReturnType<typeof example>): BoardMediation {
  return mediationPage({
    outcomes: outcomesOf(cases, forms, null, AS_AT),
    period: 'all cases',
    reviews: [
      {
        id: 1 as CaseReviewPeriodId,
        from: day('2019-04-01'),
        to: day('2020-03-31'),
        figures: {
          applications: { count: 3, note: null },
          belowThreshold: { count: 2, note: null },
          reviews: { count: 1, note: 'One was carried over.' },
          recommendations: { count: 1, note: null },
        },
      },
    ],
    published: [
      { id: 1 as PublishedCountId, name: 'Notices', year: 2019, count: 2, reason: 'Published each year.' },
    ],
  })
}

async function bytesOf(page: BoardMediation): Promise<Uint8Array> {
  const printable = mediationPaper(page, PAPER, 'pdf')
  if (printable.kind !== 'pdf') throw new Error('a paper as PDF')
  return renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
}

describe('the paper of mediation', () => {
  test('says what came of it, with bases, limits, exemption and definitions, and is a sound PDF', async () => {
    const { texts, breaches } = await inspectPdf(await bytesOf(pageOf(example())))
    expect(breaches).toEqual([])
    const words = comparable(texts.map(({ words }) => words).join(' '))
    for (const part of [
      'Disputes that were sent to mediation.',
      'cases that proceeded',
      'One month after',
      'McNemar',
      'One was carried over.',
      'Anti-social Behaviour, Crime and Policing Act 2014, section 104',
      'Published each year.',
      'How mediation is counted',
    ]) {
      expect(words, part).toContain(comparable(part))
    }
  })

  test('keeps a single case that did not proceed back, and so much that it cannot be worked out', () => {
    const page = pageOf(example())
    const count = (name: string) => page.outcomes.find((one) => one.name === name)?.count
    expect(count('Did not proceed')).toBeNull()
    const ended = count('Referrals that ended')
    const others = ['Resolved', 'Not resolved'].map(count)
    expect([ended, ...others]).toContain(null)
    expect(page.points.map(({ asked }) => asked[0]?.count)).toEqual([null, null])
    // Pets has four cases, too few for a row, and one row alone would tell nothing.
    expect(page.byIssue).toEqual([])
  })

  test('holds the same numbers as workbook, and is the same bytes each time', async () => {
    const page = pageOf(example())
    const printable = mediationPaper(page, PAPER, 'xlsx')
    if (printable.kind !== 'xlsx') throw new Error('a workbook')
    const sheets = await readWithHucre(await written(printable.workbook))
    const counts = sheets.get('Mediation counts') ?? []
    const stopped = counts.filter((row) => row.includes('Did not proceed'))
    expect(stopped).toHaveLength(1)
    expect(stopped.flat().filter((cell) => typeof cell === 'number')).toEqual([])
    expect([...(sheets.get('ASB case reviews') ?? [])].flat()).toContain(3)
    const [one, other] = [await bytesOf(page), await bytesOf(page)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('tells by no number of people or homes how many cases were not taken on', () => {
    const { cases, forms } = example()
    const page = pageOf({ cases: [...cases, outcomeCase(65, { openedOn: null })], forms })
    const count = (name: string) => page.counts.find((one) => one.name === name)?.count
    expect(['Cases', 'Households', 'People'].map(count)).toEqual([null, null, null])
    expect(page.sentences[0]).toBe('Referrals: 65. How many of them were taken on is kept back.')
  })

  test('tells by no number of forms how many cases went on, where nearly everybody was asked', () => {
    const { cases } = example()
    const everybody = cases.flatMap(({ id }, at) =>
      [1, 2].flatMap((party) => answersOf(id, party, at % 3 !== 0, at % 2 === 0 ? true : null)),
    )
    const asked = (forms: OutcomeForm[]) =>
      pageOf({ cases, forms }).points.map((point) => [point.asked[2]?.count, point.response.base])
    expect(asked(everybody)).toEqual([
      [null, null],
      [null, null],
    ])
    // Where many have not been asked, the number asked tells nothing of cases.
    expect(asked(everybody.slice(0, 100))[0]).toEqual([50, 50])
  })

  test('is refused with a sentence where there is no case', () => {
    expect(() => mediationPaper(null, PAPER, 'pdf')).toThrow('There is no mediation case in those days')
  })
})

describe('counts of mediation that may be published', () => {
  const someCases = fc.array(
    fc.record({
      issue: fc.constantFrom(...PRESENTING_ISSUES.slice(0, 4)),
      outcome: fc.constantFrom('resolved', 'partly-resolved', 'not-resolved', 'open'),
      year: fc.constantFrom(2018, 2019, 2020),
      answers: fc.constantFrom(true, false, null, undefined),
    }),
    { maxLength: 80 },
  )

  test('show no small number, and rows that add up to what is shown of all', () => {
    fc.assert(
      fc.property(someCases, (made) => {
        const cases = made.map(({ issue, outcome, year }, at) =>
          outcomeCase(at + 1, {
            issue,
            outcome,
            referredOn: day(`${year}-05-01`),
            openedOn: day(`${year}-05-02`),
            endedOn: outcome === 'open' ? null : day(`${year}-07-01`),
          }),
        )
        const forms = cases.flatMap(({ id, endedOn }, at) =>
          endedOn === null ? [] : answersOf(id, 1, made[at]?.answers, made[at]?.answers),
        )
        const outcomes = outcomesOf(cases, forms, null, AS_AT)
        const counts = protectOutcomes(outcomes, DEFAULT_POLICY)
        for (const [kind, rows] of [
          ['issue', issueRows(outcomes)],
          ['year', yearRows(outcomes)],
        ] as const) {
          const whole = countsOfLine(outcomes.all)
          if (rows.length === 0) continue
          for (const name of ['referrals', 'ended', 'settled', 'open'] as const) {
            expect(rows.reduce((sum, row) => sum + row.counts[name], 0)).toBe(whole[name])
            const cells = [counts.all(name), ...rows.map((_, at) => counts.row(kind, at, name))]
            const starred = cells.filter((cell) => cell.kind === 'starred')
            expect(starred).not.toHaveLength(1)
            for (const cell of cells) {
              if (cell.kind !== 'starred') expect([1, 2, 3, 4]).not.toContain(cell.value)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('hide no percentage alone, and none that would come out as all or nobody', () => {
    const row = (count: number, base: number, isHidden = false) => ({ count, base, isHidden })
    expect(hiddenRows([row(5, 5, true), row(12, 20), row(9, 11)])).toEqual([true, false, true])
    expect(hiddenRows([row(5, 5, true), row(6, 6, true), row(8, 12)])).toEqual([true, true, true])
    expect(hiddenRows([row(8, 12), row(9, 11)])).toEqual([false, false])
  })
})
