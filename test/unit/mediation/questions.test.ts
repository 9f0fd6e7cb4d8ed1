import { describe, expect, test } from 'vitest'
import {
  type EditedQuestion,
  EVERY_CASE,
  MOST_QUESTIONS,
  outcomesOfState,
  questionProblems,
  USUAL_QUESTIONS,
} from '../../../shared/domain/mediation/index.ts'
import type { PlaceId } from '../../../shared/domain/places/index.ts'
import { caseFilterInWords } from '../../../shared/text/case-filter-words.ts'

const NEW: EditedQuestion = { key: null, kind: 'yes-no', words: 'Is it quiet now?', ends: null }
const first = USUAL_QUESTIONS['one-month']
const problems = (questions: readonly EditedQuestion[]): string[] =>
  questionProblems({ ...USUAL_QUESTIONS, 'one-month': questions }).map(({ message }) => message)

describe('edited questions', () => {
  test('can be saved as they are, and with one more', () => {
    expect(problems(first)).toEqual([])
    expect(problems([...first, NEW])).toEqual([])
  })

  test('are refused in one sentence for each thing that is wrong, which says where', () => {
    expect(problems([...first, { ...NEW, words: ' ' }])).toEqual([
      'One-month form, question 13: it has no words. Type what is asked, or take it out.',
    ])
    expect(problems([...first, { ...NEW, kind: 'scale', ends: ['Never', ''] }])).toEqual([
      'One-month form, question 13: say what its lowest and its highest number mean.',
    ])
    expect(problems([...first, NEW, { ...NEW, words: 'is it quiet now? ' }])).toHaveLength(2)
    expect(problems(first.filter(({ key }) => key !== 'situation'))).toEqual([
      'The one-month form lacks the question that asks how things are compared with before. Put it back: what improved is counted from it.',
    ])
    const many = Array.from({ length: MOST_QUESTIONS }, (_, at) => ({ ...NEW, words: `Question ${at}` }))
    expect(problems([...first, ...many])).toEqual([
      'The one-month form has 52 questions. Take some out: it can have at most 40.',
    ])
  })
})

describe('the filter of the list of cases', () => {
  const none = { place: null, agency: null }

  test('is said in words', () => {
    expect(caseFilterInWords(EVERY_CASE, none)).toBe('All cases')
    const filter = {
      state: 'did-not-proceed',
      issue: 'noise',
      placeId: 3 as PlaceId,
      agencyId: null,
      year: 2020,
      reference: ' 014 ',
    } as const
    expect(caseFilterInWords(filter, { place: 'Market', agency: null })).toBe(
      'Cases that did not proceed, about noise, in Market, referred in 2020, with “014” in the reference',
    )
  })

  test('takes every result of a case that proceeded for ended', () => {
    expect(outcomesOfState('ended')).toEqual(['resolved', 'partly-resolved', 'not-resolved'])
    expect(outcomesOfState('did-not-proceed')).toEqual(['did-not-proceed'])
    expect(outcomesOfState(null)).toEqual([])
  })
})
