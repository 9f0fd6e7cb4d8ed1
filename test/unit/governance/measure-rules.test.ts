import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../shared/domain/governance/index.ts'
import { aContent, type ItemInput } from '../../builders/content.ts'

/** The rules that find something about the measures of one priority, each once. */
function found(measures: readonly ItemInput[], outcomes: readonly string[] = []): string[] {
  const issues = measures.map((measure) => ({
    statement: ['Parties'],
    rows: [{ measure: [measure], outcome: outcomes }],
  }))
  const findings = checkPlan(aContent({ priorities: [{ name: 'Noise', issues }] }))
  const rules = findings
    .map(({ rule }) => rule)
    .filter((rule) => /measure|direction|evidence|contradict/.test(rule))
  return [...new Set(rules)].filter((rule) => rule !== 'issue-without-measure')
}

describe('one measure', () => {
  test.each([
    ['Number of talks by March 2021', ['measure-without-target']],
    ['Number of talks', ['measure-without-target', 'measure-without-date']],
    [
      'Reduction in shoplifting',
      ['direction-without-comparison', 'measure-without-target', 'measure-without-baseline'],
    ],
    [
      'Reduction in shoplifting compared with the previous 12 months',
      ['measure-without-target', 'measure-without-baseline'],
    ],
    ['Campaign launched by March 2021', []],
    ['Wardens to carry out joint visits', ['activity-as-measure']],
    ['Evaluation forms from clients', ['evidence-as-measure']],
    ['Increased awareness amongst agencies', ['measure-not-measurable']],
  ])('"%s" is found by %j', (measure, rules) => {
    expect(found([measure])).toEqual(rules)
  })

  test('has nothing to find once target, baseline and date are set', () => {
    const set = { target: 20, baseline: 25 }
    expect(found([{ text: 'Number of talks by March 2021', measure: set }])).toEqual([])
    expect(found([{ text: 'Reduction in shoplifting', measure: set }])).toEqual([])
  })
})

describe('two measures of a priority', () => {
  test.each([
    [['Reduction in reports of noise', 'Increase in reporting by tenants'], true],
    [['Fewer incidents at the quay', 'More incidents solved'], true],
    [['Reduction in reports of noise', 'Greater number of talks'], false],
    [['Reduction in incidents', 'Increase in reports'], false],
    [['Increased reporting and reduced frequency'], false],
    [['Reduction in repeat reports', 'Fewer reports of noise'], false],
  ])('%j pull in opposite directions: %s', (measures, isFound) => {
    expect(found(measures).includes('contradictory-direction')).toBe(isFound)
  })

  test('are found at the one that wants fewer, naming the other', () => {
    const content = aContent({
      priorities: [
        {
          name: 'Noise',
          issues: [
            {
              rows: [
                { measure: ['Increase in reporting by tenants'] },
                { measure: ['Reduction in reports of noise'] },
              ],
            },
          ],
        },
      ],
    })
    const finding = checkPlan(content).find(({ rule }) => rule === 'contradictory-direction')
    expect(finding?.where.item).toBe('measure: Reduction in reports of noise')
    expect(finding?.message).toContain('"Increase in reporting by tenants"')
  })

  test('of two priorities are not held against each other', () => {
    const one = { name: 'One', issues: [{ rows: [{ measure: ['Reduction in reports of noise'] }] }] }
    const two = { name: 'Two', issues: [{ rows: [{ measure: ['Increase in reporting by tenants'] }] }] }
    const rules = checkPlan(aContent({ priorities: [one, two] })).map(({ rule }) => rule)
    expect(rules).not.toContain('contradictory-direction')
  })
})
