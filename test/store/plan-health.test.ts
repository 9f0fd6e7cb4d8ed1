import { describe, expect, test } from 'vitest'
import { checkPlan, type Finding } from '../../shared/domain/governance/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { broughtIn, WHOLE_PLANS } from '../builders/whole-plans.ts'

/** How often each rule finds something in a plan that has the real one's structure. Rules that are not here find nothing. */
const COUNTS = {
  'issue-empty': 1,
  'issue-without-action': 1,
  'issue-without-measure': 5,
  'issue-without-lead': 4,
  'issue-without-outcome': 1,
  'due-before-edition': 4,
  'due-after-edition': 1,
  'priority-without-table': 2,
  'priority-without-section': 2,
  'activity-held-twice': 1,
  'contradictory-direction': 1,
  'ambiguous-frequency': 2,
  'funding-empty': 22,
  'links-empty': 1,
  'lead-not-marked': 18,
}

/** Rules that look at how a plan is worded, not at how it is built. */
const ABOUT_WORDS =
  /^(?:vague|undefined|abbreviation|name-|likely|measure-|activity-as|evidence|direction-without)/

/** What they find in the council's own words. */
const WORDS = {
  'activity-as-measure': 2,
  'measure-not-measurable': 1,
  'direction-without-comparison': 8,
  'evidence-as-measure': 3,
  'measure-without-target': 63,
  'measure-without-baseline': 16,
  'measure-without-date': 26,
  'vague-wording': 4,
  'undefined-term': 2,
  'abbreviation-unexplained': 13,
  'name-spelt-several-ways': 4,
  'likely-typo': 7,
}

describe.each(WHOLE_PLANS)('the health of $name', ({ file }) => {
  test('is what reading it by hand found, with no false alarm from pages that cut its tables', async () => {
    const findings = checkPlan(await broughtIn(file))
    expect(countsOf(findings, (rule) => !ABOUT_WORDS.test(rule))).toEqual(COUNTS)
    const places = findings.filter(({ rule }) => rule === 'issue-without-measure')
    expect(places.map(({ where }) => [where.priority, where.issue?.split(':')[0]])).toEqual([
      [expect.stringMatching(/domestic abuse/i), '5'],
      [expect.stringMatching(/county lines/i), '1'],
      [expect.stringMatching(/county lines/i), '2'],
      [expect.stringMatching(/county lines/i), '3'],
      [expect.stringMatching(/county lines/i), '5'],
    ])
  })
})

const real = WHOLE_PLANS.find(({ name }) => name === "the council's plan")

describe.runIf(real !== undefined)("the words of the council's plan", () => {
  test('are found wanting where reading by hand found them so', async () => {
    const findings = checkPlan(await broughtIn(defined(real, 'the plan').file))
    expect(countsOf(findings, (rule) => ABOUT_WORDS.test(rule))).toEqual(WORDS)
    const slips = findings
      .filter(({ rule }) => rule === 'likely-typo')
      .map(({ message }) => message.split(':')[0])
    expect(slips).toContain('"Anti- Social"')
    const forms = findings.filter(({ rule }) => rule === 'abbreviation-unexplained')
    expect(forms.map(({ message }) => /"(\w+)"/.exec(message)?.[1])).toEqual([
      'PCSO',
      'CCR',
      'DA',
      'PSHE',
      'CS',
      'CSP',
      'CACH',
      'SCC',
      'VMAP',
      'LAC',
      'PRU',
      'T3',
      'PABCIS',
    ])
  })
})

function countsOf(findings: readonly Finding[], isMeant: (rule: string) => boolean): Record<string, number> {
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  return Object.fromEntries(
    [...byRule].filter(([rule]) => isMeant(rule)).map(([rule, found]) => [rule, found.length]),
  )
}
