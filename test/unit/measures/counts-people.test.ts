import { describe, expect, test } from 'vitest'
import { countedByWords, peopleRuleOf, UNSAID_SCORING } from '../../../shared/domain/measures/index.ts'
import {
  CASE_REVIEW_EXEMPTION,
  caseReviewFigure,
  namesFigure,
} from '../../../shared/domain/suppression/index.ts'

const READINGS = { counting: 'readings' } as const

describe('what a measure counts, by its words', () => {
  test.each<[string, boolean]>([
    ['Number of awareness sessions held for victims', false],
    ['Number of leaflets given to residents', false],
    ['Number of young people attending more than one session', true],
    ['Number of cases referred to the hub', true],
    ['Number of victims supported', true],
    ['Number of cold calling zones established', false],
    ['Numbers of businesses attending the scheme', false],
    ['Reduction in CSE', true],
  ])('%s', (words, countsPeople) => {
    expect(countedByWords(words, READINGS).countsPeople).toBe(countsPeople)
  })

  test('follows how it is counted: activities are things, those who came are people', () => {
    const words = 'Number of victims supported at sessions'
    expect(countedByWords(words, { counting: 'activities' }).countsPeople).toBe(false)
    expect(countedByWords('Sessions', { counting: 'attendance' }).countsPeople).toBe(true)
  })

  test('is what a person said, once she has', () => {
    const said = { ...UNSAID_SCORING, countsPeople: false }
    expect(peopleRuleOf('Number of victims supported', said).countsPeople).toBe(false)
    expect(peopleRuleOf('Number of victims supported', UNSAID_SCORING).countsPeople).toBe(true)
  })

  test.each<[string, string | null]>([
    ['Number of applications received for the community trigger', 'applications received'],
    [
      'Community trigger applications that did not meet the threshold',
      'applications that did not meet the threshold',
    ],
    ['Number of ASB case reviews carried out', 'case reviews carried out'],
    ['Case reviews that led to recommendations', 'case reviews that led to recommendations'],
    ['Number of community triggers resolved', null],
    ['Number of cases reviewed', null],
  ])('finds the four figures of the law and no other: %s', (words, figure) => {
    expect(caseReviewFigure(words)).toBe(figure)
    const { publishedBecause } = countedByWords(words, READINGS)
    expect(publishedBecause).toBe(figure === null ? null : CASE_REVIEW_EXEMPTION)
    // An exemption holds only once a person has taken it.
    expect(peopleRuleOf(words, UNSAID_SCORING).publishedBecause).toBeNull()
  })
})

describe('words that name a figure', () => {
  test.each<[string, number, boolean]>([
    ['Only 3 came.', 3, true],
    ['Only three came.', 3, true],
    ['Thirteen came, 30 were asked.', 3, false],
    ['In all 1,297 people', 1297, true],
    ['A share of 71.4%', 71.42857, true],
    ['Nobody came twice.', 2, true],
    ['Nothing to say', 4, false],
  ])('%s', (words, figure, isNamed) => {
    expect(namesFigure(words, [figure])).toBe(isNamed)
  })
})
