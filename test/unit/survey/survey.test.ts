import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AskedId,
  checkCounts,
  checkPercentages,
  checkPublished,
  codeColumn,
  compareShares,
  estimateOf,
  groupLines,
  overlappingWaves,
  proposeOptions,
  type QuestionId,
  questionStory,
  type ResultId,
  refusalOfWave,
  tabulate,
} from '../../../shared/domain/survey/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { aSurvey, aWave, tabulatedSurvey, twoAnswers } from '../../builders/survey-content.ts'
import { syntheticRespondents } from '../../builders/synthetic-respondents.ts'

const QUESTION = 1 as QuestionId

function waveOf(id: number, from: string, positives: number, base: number, wording?: string) {
  const wave = aWave(id, from)
  return { wave, ...twoAnswers(wave, positives, base, wording) }
}

describe('two waves', () => {
  test.each([
    [335, 500, 325, 500, 0.668, 0.504, -0.0386, 0.0784, false],
    [360, 500, 325, 500, 2.383, 0.0172, 0.0124, 0.127, true],
  ])('%i of %i after %i of %i', (now, base, before, baseBefore, z, p, low, high, isBeyondChance) => {
    const story = questionStory(
      aSurvey([waveOf(1, '2018-09-01', before, baseBefore), waveOf(2, '2020-09-01', now, base)]),
      QUESTION,
    )
    const last = story.points[1]?.onPrevious
    if (last?.kind !== 'tested') throw new Error('it is tested')
    expect(last.z).toBeCloseTo(z, 3)
    expect(last.p).toBeCloseTo(p, 3)
    expect(last.interval.low).toBeCloseTo(low, 4)
    expect(last.interval.high).toBeCloseTo(high, 4)
    expect(last.isBeyondChance).toBe(isBeyondChance)
  })

  test('are not compared when the wording changed, until a person says that they are the same', () => {
    const survey = aSurvey([
      waveOf(1, '2018-09-01', 325, 500),
      waveOf(2, '2020-09-01', 360, 500, 'Do you feel safe outside at night?'),
    ])
    expect(questionStory(survey, QUESTION).points[1]?.onPrevious).toMatchObject({ why: 'not-comparable' })
    const links = [{ id: 1, one: 1 as AskedId, other: 2 as AskedId, reason: 'Only shortened' }]
    const joined = questionStory({ ...survey, links }, QUESTION)
    expect(joined.points[1]).toMatchObject({ joinsPrevious: true, onPrevious: { kind: 'tested' } })
  })

  test('that only differ in case, spaces and the question mark are the same wording', () => {
    const survey = aSurvey([
      waveOf(1, '2018-09-01', 325, 500),
      waveOf(2, '2020-09-01', 360, 500, 'how safe do you  feel after dark'),
    ])
    expect(questionStory(survey, QUESTION).points[1]?.joinsPrevious).toBe(true)
  })

  test('of an opt-in survey are never tested, and have no limits', () => {
    const wave = aWave(2, '2020-09-01', { sample: 'opt-in' })
    const survey = aSurvey([waveOf(1, '2018-09-01', 325, 500), { wave, ...twoAnswers(wave, 360, 500) }])
    const [, last] = questionStory(survey, QUESTION).points
    expect(last?.onPrevious).toMatchObject({ kind: 'not-tested', why: 'opt-in' })
    expect(last?.estimate?.interval).toBeNull()
  })

  test('of which one has fewer than 100 answers are too small to say', () => {
    const survey = aSurvey([waveOf(1, '2018-09-01', 60, 99), waveOf(2, '2020-09-01', 360, 500)])
    expect(questionStory(survey, QUESTION).points[1]?.onPrevious).toMatchObject({ why: 'few-answers' })
  })

  test('a wave that was published without a base is shown and not tested', () => {
    const wave = aWave(1, '2018-09-01')
    const { asked } = twoAnswers(wave, 1, 2)
    const result = {
      id: 9 as ResultId,
      askedId: asked.id,
      groupId: null,
      source: { kind: 'typed' },
      kind: 'published',
      percent: 65,
      base: null,
    } as const
    const [first, last] = questionStory(
      aSurvey([{ wave, asked, result }, waveOf(2, '2020-09-01', 360, 500)]),
      QUESTION,
    ).points
    expect(first?.estimate).toMatchObject({ share: 0.65, size: 'unknown', interval: null })
    expect(last?.onPrevious).toMatchObject({ why: 'no-base' })
  })

  test('the trend is over the waves since the question changed last', () => {
    const early = waveOf(1, '2014-09-01', 100, 500, 'Something else')
    const rising = [300, 320, 345, 370].map((positives, at) =>
      waveOf(at + 2, `${2015 + at}-09-01`, positives, 500),
    )
    const story = questionStory(aSurvey([early, ...rising]), QUESTION)
    expect(story.trendWaves).toBe(4)
    expect(story.trend?.p).toBeLessThan(0.001)
    expect(story.trend?.slope).toBeCloseTo(0.047, 2)
  })
})

describe('a result', () => {
  test('a design effect of 2 makes 500 answers tell as much as 250', () => {
    const wave = aWave(1, '2020-09-01', { designEffect: 2 })
    const { asked, result } = twoAnswers(wave, 300, 500)
    expect(estimateOf(result, asked, wave)).toMatchObject({ base: 500, effectiveBase: 250, share: 0.6 })
  })

  test.each([
    [29, 'too-small'],
    [30, 'small'],
    [99, 'small'],
    [100, 'enough'],
  ])('a base of %i is %s', (base, size) => {
    const wave = aWave(1, '2020-09-01')
    const { asked, result } = twoAnswers(wave, 20, base)
    expect(estimateOf(result, asked, wave)?.size).toBe(size)
  })

  test('answers that are left out are not in the base', () => {
    const survey = tabulatedSurvey(syntheticRespondents(200, 7), false)
    const asked = defined(survey.asked[0], 'a question')
    const estimate = estimateOf(defined(survey.results[0], 'a result'), asked, aWave(1, '2020-09-01'))
    const rows = syntheticRespondents(200, 7)
    expect(estimate?.base).toBe(rows.filter(({ dark }) => dark !== '' && dark !== "Don't know").length)
  })

  test('limits hold the share, and groups add up to everybody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 40, max: 300 }), (seed, count) => {
        const survey = tabulatedSurvey(syntheticRespondents(count, seed), true)
        const [everybody, ...groups] = survey.results
        const asked = defined(survey.asked[0], 'a question')
        const counts = (result: typeof everybody): number =>
          result?.kind === 'counted' ? result.answers.reduce((sum, { count: own }) => sum + own, 0) : 0
        const wards = groups.filter(
          ({ groupId }) => survey.groups.find(({ id }) => id === groupId)?.dimension === 'Ward',
        )
        expect(wards.reduce((sum, one) => sum + counts(one), 0)).toBe(counts(everybody))
        for (const result of survey.results) {
          const estimate = estimateOf(result, asked, aWave(1, '2020-09-01'))
          if (estimate?.interval == null) continue
          expect(estimate.interval.low).toBeLessThanOrEqual(estimate.share + 1e-12)
          expect(estimate.interval.high).toBeGreaterThanOrEqual(estimate.share - 1e-12)
          expect(estimate.effectiveBase ?? 0).toBeLessThanOrEqual((estimate.base ?? 0) + 1e-9)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('comparing is the same both ways round, but for the sign', () => {
    const share = fc.record({ positives: fc.nat(400), rest: fc.integer({ min: 100, max: 400 }) })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const side = ({ positives, rest }: typeof one) => {
          const wave = aWave(1, '2020-09-01')
          const { asked, result } = twoAnswers(wave, positives, positives + rest)
          return {
            estimate: defined(estimateOf(result, asked, wave), 'an estimate'),
            sample: 'random',
          } as const
        }
        const [there, back] = [compareShares(side(one), side(other)), compareShares(side(other), side(one))]
        if (there.kind !== 'tested' || back.kind !== 'tested') throw new Error('both are tested')
        expect(there.z).toBeCloseTo(-back.z, 9)
        expect(there.interval.low).toBeCloseTo(-back.interval.high, 9)
        expect(there.isBeyondChance).toBe(back.isBeyondChance)
      }),
    )
  })
})

describe('groups of a wave', () => {
  test('are held against all others, and allowing for many tests never finds more', () => {
    const survey = tabulatedSurvey(syntheticRespondents(800, 2020), true)
    const lines = (controls: boolean) => groupLines(survey, 1 as AskedId, 'Ward', controls)
    expect(
      lines(false)
        .filter(({ isDifferent }) => isDifferent)
        .map(({ group }) => group.value),
    ).toContain('Stowe')
    expect(lines(true).filter(({ isDifferent }) => isDifferent).length).toBeLessThanOrEqual(
      lines(false).filter(({ isDifferent }) => isDifferent).length,
    )
  })
})

describe('answers', () => {
  test.each([
    [
      ['Very unsafe', 'Fairly safe', "Don't know", 'Very safe', 'A bit unsafe'],
      ['Very safe+', 'Fairly safe+', 'A bit unsafe', 'Very unsafe', "Don't know-"],
    ],
    [
      ['No', 'Yes', 'Not sure'],
      ['Yes+', 'No', 'Not sure-'],
    ],
    [
      [
        'Tend to disagree',
        'Strongly agree',
        'Neither agree nor disagree',
        'Tend to agree',
        'Strongly disagree',
      ],
      [
        'Strongly agree+',
        'Tend to agree+',
        'Neither agree nor disagree',
        'Tend to disagree',
        'Strongly disagree',
      ],
    ],
    [
      ['3', '1', '5', '2', '4'],
      ['1', '2', '3', '4+', '5+'],
    ],
    [
      ['Dissatisfied', 'Very satisfied', 'Prefer not to say', 'Satisfied', 'Very dissatisfied'],
      ['Very satisfied+', 'Satisfied+', 'Dissatisfied', 'Very dissatisfied', 'Prefer not to say-'],
    ],
  ])('%j are put in order', (words, wanted) => {
    const marks = { positive: '+', other: '', 'left-out': '-' }
    expect(proposeOptions(words).map((option) => option.words + marks[option.role])).toEqual(wanted)
  })

  test('that differ in case and spaces only are one, and empty cells none', () => {
    const { words, codes } = codeColumn(['Yes', ' yes ', '', 'No', undefined, 'YES'], 6)
    expect(words).toEqual(['Yes', 'No'])
    expect([...codes]).toEqual([1, 1, 0, 2, 0, 1])
  })

  test('a tabulation leaves out whom it is told to', () => {
    const question = codeColumn(['Yes', 'Yes', 'No'], 3)
    const [table] = tabulate([question], [], Float64Array.of(2, 1, 1), Uint8Array.of(1, 0, 1))
    expect(table?.everybody).toEqual([
      { count: 1, weight: 2, weightSquares: 4 },
      { count: 1, weight: 1, weightSquares: 1 },
    ])
  })
})

describe('what is typed', () => {
  test('percentages that do not add up are asked about, rounding is not', () => {
    expect(checkPercentages([33.3, 33.3, 33.3], 'Safety')).toEqual([])
    expect(checkPercentages([40, 40], 'Safety')[0]).toMatchObject({ severity: 'doubt' })
  })
  test('counts are whole people, and no more than took part', () => {
    expect(checkCounts([10, -1], { responses: null, question: 'Safety' })[0]?.severity).toBe('refuse')
    expect(checkCounts([0, 0], { responses: null, question: 'Safety' })[0]?.severity).toBe('refuse')
    expect(checkCounts([300, 201], { responses: 500, question: 'Safety' })[0]?.severity).toBe('doubt')
    expect(checkCounts([300, 200], { responses: 500, question: 'Safety' })).toEqual([])
  })
  test('a published percentage is from 0 to 100, of a base of somebody', () => {
    expect(checkPublished({ percent: 101, base: 5 }, 'Safety')[0]?.severity).toBe('refuse')
    expect(checkPublished({ percent: 50, base: 0 }, 'Safety')[0]?.severity).toBe('refuse')
    expect(checkPublished({ percent: 50, base: null }, 'Safety')[0]?.severity).toBe('doubt')
    expect(checkPublished({ percent: 50, base: 480 }, 'Safety')).toEqual([])
  })
  test('a wave ends after it begins, and fewer answer than are asked', () => {
    const wave = aWave(1, '2020-09-01')
    expect(refusalOfWave({ ...wave, to: aWave(1, '2020-08-31').to })).toMatch(/before it begins/u)
    expect(refusalOfWave({ ...wave, invited: 100, responses: 101 })).toMatch(/more than the 100/u)
    expect(refusalOfWave({ ...wave, designEffect: 0.5 })).toMatch(/from 1 to 20/u)
    expect(refusalOfWave(wave)).toBeNull()
    expect(overlappingWaves(wave, [wave, aWave(2, '2020-09-01'), aWave(3, '2020-09-02')])).toHaveLength(1)
  })
})
