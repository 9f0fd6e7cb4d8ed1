import { expect, test } from 'vitest'
import { isSeenOn } from '../../renderer/app/place.ts'
import type { CaseId } from '../../shared/domain/mediation/index.ts'
import type { SurveyId } from '../../shared/domain/survey/index.ts'

const case7 = { name: 'case', caseId: 7 as CaseId } as const
const survey2 = { name: 'survey', surveyId: 2 as SurveyId } as const

test('what was taken back of a case leads to the case from elsewhere, and not away from where it is seen', () => {
  expect(isSeenOn({ name: 'overview' }, case7)).toBe(false)
  expect(isSeenOn({ name: 'case', caseId: 8 as CaseId }, case7)).toBe(false)
  expect(isSeenOn(case7, case7)).toBe(true)
  expect(isSeenOn({ name: 'mediation' }, case7)).toBe(true)
  expect(isSeenOn({ name: 'records' }, case7)).toBe(true)
})

test('what was taken back of a survey leads to it from elsewhere, and not away from its own pages', () => {
  expect(isSeenOn({ name: 'overview' }, survey2)).toBe(false)
  expect(isSeenOn({ name: 'survey', surveyId: 1 as SurveyId }, survey2)).toBe(false)
  expect(isSeenOn({ name: 'survey' }, survey2)).toBe(true)
  expect(isSeenOn(survey2, survey2)).toBe(true)
})
