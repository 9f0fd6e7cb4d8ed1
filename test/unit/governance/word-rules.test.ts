import { describe, expect, test } from 'vitest'
import { checkPlan, type Finding, RULES } from '../../../shared/domain/governance/index.ts'
import { aContent, type ContentInput } from '../../builders/content.ts'

/** What one rule finds in a plan. */
function found(rule: string, input: ContentInput): Finding[] {
  return checkPlan(aContent(input)).filter((finding) => finding.rule === rule)
}

/** What one rule finds in actions of one table, and narrative beside it. */
function inActions(rule: string, actions: readonly string[], narrative: readonly string[] = []): string[] {
  const input = {
    sections: narrative.map((runs) => ({ heading: 'Overview', blocks: [{ runs }] })),
    priorities: [{ name: 'Noise', issues: [{ statement: ['Parties'], rows: [{ action: actions }] }] }],
  }
  return found(rule, input).map(({ message }) => message)
}

describe('words that can be read in two ways', () => {
  test.each(['bi-annual', 'biannually', 'Bi-monthly', 'bi-weekly'])('"%s" is found', (words) => {
    expect(inActions('ambiguous-frequency', [`A ${words} meeting`])).toEqual([
      expect.stringContaining(`"${words}"`),
    ])
  })

  test.each(['regularly', 'as appropriate', 'where necessary', 'ongoing'])(
    '"%s" is found as vague',
    (words) => {
      expect(inActions('vague-wording', [`Patrol ${words}`])).toEqual([expect.stringContaining(`"${words}"`)])
    },
  )

  test('a monthly meeting is clear', () => {
    expect(inActions('ambiguous-frequency', ['A monthly meeting', 'Bicycle marking'])).toEqual([])
    expect(inActions('vague-wording', ['A monthly meeting', 'irregular hours'])).toEqual([])
  })

  test('a term is found once, and not at all where the plan says what it means', () => {
    expect(inActions('undefined-term', ['Visit vulnerable tenants', 'Call vulnerable tenants'])).toEqual([
      expect.stringContaining('"vulnerable" 2 times'),
    ])
    const defined = ['"Vulnerable" means a person who has told us that they need help.']
    expect(inActions('undefined-term', ['Visit vulnerable tenants'], defined)).toEqual([])
  })
})

describe('abbreviations', () => {
  test.each([
    ['is found where nobody explains it', ['Share with the QXZ'], [], ['QXZ']],
    [
      'is explained by the words before it in brackets',
      ['Share with the QXZ'],
      ['The Quay Group (QXZ) meets.'],
      [],
    ],
    [
      'is explained by the words after it in brackets',
      ['Share with the QXZ'],
      ['QXZ (Quay Zone Group) meets.'],
      [],
    ],
    ['is found in the plural', ['Meet two QXZs'], [], ['QXZ']],
    ['is none where the word also stands in small letters', ['Share at the HUB'], ['The hub meets.'], []],
    ['is none in a heading that is all in capitals', ['PATROL THE QUAY'], [], []],
    ['is none where everyone knows it', ['Refit the CCTV with the NHS'], [], []],
    ['is none as a roman number', ['Part III of the strategy'], [], []],
  ])('one %s', (_, actions, narrative, forms) => {
    const messages = inActions('abbreviation-unexplained', actions, narrative)
    expect(messages.map((message) => /"(\w+)"/.exec(message)?.[1])).toEqual(forms)
  })

  test('the short name of a partner is explained by its full name', () => {
    const input = (aliases: readonly string[]): ContentInput => ({
      partners: [{ name: 'Northmere Borough Council', shortName: 'NBC', aliases }],
      priorities: [{ name: 'Noise', issues: [{ rows: [{ lead: ['NBC', 'NBCX'] }] }] }],
    })
    expect(found('abbreviation-unexplained', input([]))).toHaveLength(1)
    expect(found('abbreviation-unexplained', input(['NBCX']))).toEqual([])
    expect(found('abbreviation-unexplained', input(['Council – NBCX']))).toHaveLength(1)
  })
})

describe('names and slips', () => {
  test.each([
    [['The Feeling the Difference survey', 'The Feel the Difference survey'], 1],
    [['Meet at the Hub', 'Meet at the HUB'], 1],
    [['Refer to QUAYS', 'Refer to QUYS'], 1],
    [['Refer to QUAY', 'Refer to QUAYS'], 0],
    [['Meet at the hub', 'Meet at the hub'], 0],
    [['Meet at the Hubs', 'Meet at the HUB'], 0],
    [['Meet at SubHub or éhub', 'Meet at the HUB'], 0],
    [['Meet at the Hubs, not the Hub', 'Meet at the HUB'], 1],
  ])('%j: names spelt in several ways: %i', (actions, count) => {
    expect(inActions('name-spelt-several-ways', actions)).toHaveLength(count)
  })

  test.each([
    ['Anti- social behaviour', true],
    ['pre- and post-match patrols', false],
    ['Patrol the the quay', true],
    ['Support tenants support tenants who ask', true],
    ['Work side by side, street after street', false],
    ['Action to taken', true],
    ['Tell people, for eg tenants', true],
    ['Patrol the quay', false],
  ])('"%s" looks like a slip: %s', (text, isFound) => {
    expect(inActions('likely-typo', [text]).length > 0).toBe(isFound)
  })
})

describe('priorities, sections and tables', () => {
  const issues = [{ statement: ['Parties'], rows: [{ action: ['Patrol'] }] }]

  test('a priority needs a section and a table', () => {
    const input = { priorities: [{ name: 'Noise' }] }
    expect(found('priority-without-table', input)).toMatchObject([
      { severity: 'error', where: { priority: 'Noise' } },
    ])
    expect(found('priority-without-section', input)).toMatchObject([{ severity: 'warning' }])
  })

  test('one that is folded into another has both there', () => {
    const input = {
      priorities: [
        { name: 'Noise', issues },
        { name: 'Litter', foldedInto: 'Noise' },
      ],
    }
    const [table] = found('priority-without-table', input)
    expect(table).toMatchObject({ severity: 'note', where: { priority: 'Litter' } })
    expect(table?.message).toContain('"Noise"')
  })

  test('a section about a priority needs the priority', () => {
    const section = { role: 'priority', heading: 'Lighting' } as const
    expect(found('section-without-priority', { sections: [section] })).toMatchObject([
      { where: { section: 'Lighting' } },
    ])
    const both = { sections: [{ ...section, priority: 'Noise' }], priorities: [{ name: 'Noise', issues }] }
    expect(found('section-without-priority', both)).toEqual([])
    expect(found('priority-without-section', both)).toEqual([])
  })
})

test('every rule has a name of its own, a heading and a reason', () => {
  const names = RULES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, heading, reason } of RULES) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(heading.length).toBeGreaterThan(10)
    expect(reason).toMatch(/\.$/)
  }
})
