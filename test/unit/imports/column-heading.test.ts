import { describe, expect, test } from 'vitest'
import { type HeadingRole, recogniseHeading } from '../../../shared/domain/imports/column-heading.ts'

const KNOWN: readonly (readonly [string, HeadingRole])[] = [
  ['Issue', 'issue'],
  ['What is the issue?', 'issue'],
  ['Priority issue', 'issue'],
  ['Objective', 'issue'],
  ['AIM(S)', 'issue'],
  ['Problem', 'issue'],
  ['Action to be taken', 'action'],
  ['Action to taken', 'action'],
  ['What we will do', 'action'],
  ['Activity', 'action'],
  ['Task', 'action'],
  ['Desired outcomes', 'outcome'],
  ['What success looks like', 'outcome'],
  ['Impact', 'outcome'],
  ['Success Measures and timescales/key milestone', 'measure'],
  ['Success Measures and timescales/key milestone(s)', 'measure'],
  ['KPI', 'measure'],
  ['How we will know', 'measure'],
  ['By when', 'due'],
  ['Target date', 'due'],
  ['Deadline', 'due'],
  ['Lead and agencies involved', 'lead'],
  ['Who?', 'lead'],
  ['Responsible', 'lead'],
  ['Funding source', 'funding'],
  ['Links to plans and strategies', 'link'],
  ['Priority', 'priority'],
  ['RAG status', 'other'],
]

describe('a column heading', () => {
  test.each(KNOWN)('“%s” heads the column of %s', (heading, role) => {
    expect(recogniseHeading(heading)).toEqual({ role, certainty: 'known' })
  })

  test.each([
    ['Desired outcomse', 'outcome'],
    ['Action to be takn', 'action'],
    ['Milstone', 'measure'],
  ] as const)('may be mistyped: “%s”', (heading, role) => {
    expect(recogniseHeading(heading)).toEqual({ role, certainty: 'known' })
  })

  test.each([
    ['Key actions for the partnership', 'action'],
    ['Lead organisation and contact', 'lead'],
    ['Funding and resources needed', 'funding'],
  ] as const)('that only holds a telling word is likely: “%s”', (heading, role) => {
    expect(recogniseHeading(heading)).toEqual({ role, certainty: 'likely' })
  })

  test.each([
    '',
    'Widget colour',
    'Ward',
    '2021/22',
    'Fraud is growing because people answer the telephone and lose what they saved for',
  ])('is not made of “%s”', (heading) => {
    expect(recogniseHeading(heading)).toBeNull()
  })
})
