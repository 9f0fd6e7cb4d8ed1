import { describe, expect, test } from 'vitest'
import { checkPlan, type Finding, whereInWords } from '../../../shared/domain/governance/index.ts'
import { aContent, type ContentInput, type IssueInput, type PriorityInput } from '../../builders/content.ts'

/** A whole issue: nothing that a rule about issues could find. */
const WHOLE = {
  action: ['Patrol the quay'],
  outcome: ['Quieter nights'],
  measure: ['Number of patrols by March 2021'],
  lead: [{ text: 'Wardens', partners: ['*Wardens'] }],
  funding: ['Existing budgets'],
}
const ABOUT_ISSUES = /^(?:issue-|funding-|links-|lead-|due-|activity-held)/

function issueFindings(issues: readonly IssueInput[], more: Partial<PriorityInput> = {}): Finding[] {
  return findings({ priorities: [{ name: 'Noise', issues, ...more }] }).filter(({ rule }) =>
    ABOUT_ISSUES.test(rule),
  )
}

function findings(input: ContentInput): Finding[] {
  return checkPlan(aContent({ partners: [{ name: 'Wardens' }], ...input }))
}

function rulesOf(found: readonly Finding[]): string[] {
  return found.map(({ rule }) => rule)
}

describe('what an issue lacks', () => {
  test('nothing is found in a whole issue', () => {
    expect(issueFindings([{ statement: ['Parties'], rows: [WHOLE] }])).toEqual([])
  })

  test.each([
    ['action', 'issue-without-action', 'error'],
    ['outcome', 'issue-without-outcome', 'warning'],
    ['measure', 'issue-without-measure', 'error'],
    ['lead', 'issue-without-lead', 'error'],
    ['funding', 'funding-empty', 'warning'],
  ] as const)('an issue without %s is found as %s', (part, rule, severity) => {
    const [found, ...others] = issueFindings([{ statement: ['Parties'], rows: [{ ...WHOLE, [part]: [] }] }])
    expect(found).toMatchObject({ rule, severity })
    expect(others).toEqual([])
  })

  test('an issue is judged by all of its rows together: rows that pages made are no gaps', () => {
    const { action, ...rest } = WHOLE
    expect(
      issueFindings([{ statement: ['Parties'], rows: [{ action }, rest, { action: ['Warn'] }] }]),
    ).toEqual([])
  })

  test('an issue with nothing at all is found as such, besides what it lacks', () => {
    expect(rulesOf(issueFindings([{ statement: ['Parties'], rows: [{}] }]))).toEqual([
      'issue-empty',
      'issue-without-action',
      'issue-without-measure',
      'issue-without-lead',
      'issue-without-outcome',
      'funding-empty',
    ])
  })

  test('a table is not asked about columns that it does not have', () => {
    const columns = [
      { role: 'issue', heading: 'Issue' },
      { role: 'action', heading: 'Action' },
      { role: 'outcome', heading: 'Outcome' },
      { role: 'measure', heading: 'Measure' },
      { role: 'lead', heading: 'Who' },
    ] as const
    expect(issueFindings([{ statement: ['Parties'], rows: [WHOLE] }], { columns })).toEqual([])
    const withLinks = [...columns, { role: 'link', heading: 'Links' }] as const
    expect(
      rulesOf(issueFindings([{ statement: ['Parties'], rows: [WHOLE] }], { columns: withLinks })),
    ).toEqual(['links-empty'])
  })

  test('agencies of whom none is marked as the lead are found', () => {
    const lead = [{ text: 'Wardens', partners: ['Wardens'] }]
    expect(rulesOf(issueFindings([{ statement: ['Parties'], rows: [{ ...WHOLE, lead }] }]))).toEqual([
      'lead-not-marked',
    ])
  })
})

describe('where a finding is', () => {
  test('names priority, issue and item, and leads to them', () => {
    const measure = ['Number of talks by March 2020']
    const input = {
      priorities: [{ name: 'Noise', issues: [{ statement: ['Parties'], rows: [{ ...WHOLE, measure }] }] }],
    }
    const found = findings(input).find(({ rule }) => rule === 'due-before-edition')
    expect(found?.where).toEqual({
      section: null,
      priority: 'Noise',
      issue: '1: Parties',
      item: 'measure: Number of talks by March 2020',
    })
    expect(found === undefined ? '' : whereInWords(found.where)).toBe(
      'Noise, issue 1: Parties, measure: Number of talks by March 2020',
    )
    expect(found?.target).toEqual({
      sectionId: null,
      priorityId: expect.any(Number),
      issueId: expect.any(Number),
      itemId: expect.any(Number),
    })
  })

  test('cuts long words at a space', () => {
    const [found] = issueFindings([
      { statement: [`${'word '.repeat(40)}end`], rows: [{ ...WHOLE, lead: [] }] },
    ])
    expect(found?.where.issue).toMatch(/^1: (?:word ){16,17}word…$/)
  })

  test('says so where an issue has no words', () => {
    const [found] = issueFindings([{ rows: [{ ...WHOLE, lead: [] }] }])
    expect(found?.where.issue).toBe('1: (no words)')
  })
})

describe('dates', () => {
  test.each([
    ['Number of talks by March 2020', 'due-before-edition'],
    ['Number of talks by 31 March 2020', 'due-before-edition'],
    ['Number of talks by April 2020', null],
    ['Number of talks by March 2021', null],
    ['Number of talks by April 2021', 'due-after-edition'],
    ['Number of talks', null],
  ])('"%s" in 2020/21 is found as %s', (measure, rule) => {
    const found = issueFindings([{ statement: ['Parties'], rows: [{ ...WHOLE, measure: [measure] }] }])
    expect(rulesOf(found)).toEqual(rule === null ? [] : [rule])
  })

  test('the date of an action counts as well', () => {
    const found = issueFindings([
      { statement: ['Parties'], rows: [{ ...WHOLE, action: ['Talks by May 2021'] }] },
    ])
    expect(rulesOf(found)).toEqual(['due-after-edition'])
    expect(found[0]?.message).toContain('31 May 2021')
  })
})

describe('the same work under two issues', () => {
  test('is found once, at the second, whatever the case and the points', () => {
    const found = issueFindings([
      { statement: ['Parties'], rows: [WHOLE] },
      {
        statement: ['Engines'],
        rows: [{ ...WHOLE, action: ['patrol the Quay.'], outcome: ['Cleaner air'] }],
      },
    ])
    expect(rulesOf(found)).toEqual(['activity-held-twice'])
    expect(found[0]?.where.issue).toBe('2: Engines')
    expect(found[0]?.message).toContain('issue 1 (Parties)')
  })

  test('is not found where the measure differs, or where there is no work', () => {
    const other = { ...WHOLE, measure: ['Number of warnings by March 2021'] }
    expect(issueFindings([{ rows: [WHOLE] }, { rows: [other] }])).toEqual([])
    expect(rulesOf(issueFindings([{ rows: [{}] }, { rows: [{}] }]))).not.toContain('activity-held-twice')
  })
})
