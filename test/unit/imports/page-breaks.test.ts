import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawBlock } from '../../../shared/domain/imports/index.ts'
import { heading, table } from '../../builders/raw-document.ts'
import { issueTexts, questionIds, textsOf, understood } from '../../builders/understood.ts'

interface MadeIssue {
  readonly actions: readonly string[]
  readonly measures: readonly string[]
}

const HEADERS = [
  ['Issue', 'Action to be taken', 'Success measures'],
  ['Issue', 'Action to taken', 'Success Measures'],
  ['Objective', 'What we will do', 'Milestones'],
] as const

const THINGS = ['bins', 'lamps', 'talks', 'posters', 'patrols', 'visits'] as const
const anyAction = fc.constantFrom(...THINGS).map((thing) => `Provide more ${thing} for residents`)
const anyMeasure = fc.constantFrom(...THINGS).map((thing) => `Number of ${thing} by March 2021`)
const anyIssue: fc.Arbitrary<MadeIssue> = fc.record({
  actions: fc.array(anyAction, { minLength: 1, maxLength: 4 }),
  measures: fc.array(anyMeasure, { maxLength: 3 }),
})

interface Layout {
  /** For each issue: after how many of its actions a page ends; as many as there are, or more, for nowhere. */
  readonly breaks: readonly number[]
  readonly repeatsHeader: boolean
  readonly placeholder: string
  readonly header: number
}

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  breaks: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 }),
  repeatsHeader: fc.boolean(),
  placeholder: fc.constantFrom('', '--', 'n/a'),
  header: fc.integer({ min: 0, max: HEADERS.length - 1 }),
})

/** Prints issues as Word does: a page that ends inside an issue goes on in a new table with a blank issue cell. */
function printed(name: string, issues: readonly MadeIssue[], layout: Layout): RawBlock[] {
  const pages: (readonly (string | readonly string[])[])[][] = [[HEADERS[layout.header] ?? HEADERS[0]]]
  for (const [at, issue] of issues.entries()) {
    const cut = layout.breaks[at] ?? issue.actions.length
    const measures = issue.measures.length > 0 ? issue.measures : layout.placeholder
    pages.at(-1)?.push([`${name} issue ${at + 1}`, issue.actions.slice(0, cut), measures])
    if (cut >= issue.actions.length) continue
    const header = layout.repeatsHeader ? [HEADERS[layout.header] ?? HEADERS[0]] : []
    pages.push([...header, [layout.placeholder, issue.actions.slice(cut), '']])
  }
  const tables = pages.map((rows, page) => table(rows, `${name} table ${page + 1}`))
  return [heading(`Priority: ${name}`), ...tables]
}

test('wherever pages end, the same issues, actions and measures come out, and nothing is asked', () => {
  fc.assert(
    fc.property(
      fc.array(anyIssue, { minLength: 1, maxLength: 5 }),
      fc.array(anyIssue, { minLength: 1, maxLength: 5 }),
      anyLayout,
      (fraud, burglary, layout) => {
        const draft = understood([
          ...printed('Fraud', fraud, layout),
          ...printed('Burglary', burglary, layout),
        ])
        const issues = [...fraud, ...burglary]
        expect(draft.priorities.map((priority) => priority.name)).toEqual(['Fraud', 'Burglary'])
        expect(issueTexts(draft)).toEqual([
          ...fraud.map((_, at) => `Fraud issue ${at + 1}`),
          ...burglary.map((_, at) => `Burglary issue ${at + 1}`),
        ])
        expect(textsOf(draft, 'action')).toEqual(issues.flatMap((issue) => issue.actions))
        expect(textsOf(draft, 'measure')).toEqual(issues.flatMap((issue) => issue.measures))
        expect(questionIds(draft)).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})
