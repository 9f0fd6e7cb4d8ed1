import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attentionOn } from '../../../shared/domain/governance/index.ts'
import type { ActionStatus, EditionContent } from '../../../shared/domain/plan/index.ts'
import { addDays, type CivilDate } from '../../../shared/kit/civil-date.ts'
import { anyContent } from '../../builders/any-content.ts'
import { aContent } from '../../builders/content.ts'

const TODAY = '2020-09-15' as CivilDate

/** A plan with one issue, whose actions have these statuses and dates. */
function aPlan(
  actions: readonly { readonly status: ActionStatus; readonly on: string | null }[],
  measures: readonly string[] = [],
): EditionContent {
  const content = aContent({
    priorities: [
      {
        name: 'Noise',
        issues: [
          {
            statement: ['Parties'],
            rows: [{ action: actions.map((_, at) => `Action ${at + 1}`), measure: measures }],
          },
        ],
      },
    ],
  })
  let at = 0
  return {
    ...content,
    priorities: content.priorities.map((priority) => ({
      ...priority,
      issues: priority.issues.map((issue) => ({
        ...issue,
        rows: issue.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            items: cell.items.map((item) => {
              if (item.role !== 'action') return item
              const { status, on } = actions[at++] ?? { status: 'not-started', on: null }
              const due = on === null ? null : { on: on as CivilDate, words: null, precision: 'day' as const }
              return { ...item, status, due }
            }),
          })),
        })),
      })),
    })),
  }
}

describe('what falls due', () => {
  test('lists open actions past their date, the oldest first, and none that is finished or stopped', () => {
    const { overdue } = attentionOn(
      aPlan([
        { status: 'on-track', on: '2020-09-14' },
        { status: 'not-started', on: '2020-04-01' },
        { status: 'finished', on: '2020-04-01' },
        { status: 'stopped', on: '2020-04-01' },
        { status: 'off-track', on: null },
        { status: 'on-track', on: '2020-09-15' },
      ]),
      TODAY,
    )
    expect(overdue.map(({ text, on }) => [text, on])).toEqual([
      ['Action 2', '2020-04-01'],
      ['Action 1', '2020-09-14'],
    ])
  })

  test.each([
    ['2020-09-14', 0],
    ['2020-09-15', 1],
    ['2020-10-15', 1],
    ['2020-10-16', 0],
  ])('an action due on %s is among those of the next 30 days: %i', (on, expected) => {
    expect(attentionOn(aPlan([{ status: 'on-track', on }]), TODAY).soon).toHaveLength(expected)
  })

  test('lists measures too, which are never late: they have no status', () => {
    const measures = ['Number of walks by September 2020', 'Number of talks by June 2020']
    const { overdue, soon } = attentionOn(aPlan([], measures), TODAY)
    expect(overdue).toEqual([])
    expect(soon.map(({ text, role }) => [text, role])).toEqual([[measures[0], 'measure']])
  })

  test('asks for nothing in an edition that is published', () => {
    const content = aPlan([{ status: 'on-track', on: '2020-04-01' }])
    const published: EditionContent = { ...content, edition: { ...content.edition, state: 'published' } }
    expect(attentionOn(published, TODAY)).toMatchObject({ overdue: [], soon: [] })
  })

  test('is the same each time for the same day, and never both late and to come', () => {
    fc.assert(
      fc.property(anyContent, fc.integer({ min: -400, max: 800 }), (content, days) => {
        const today = addDays(TODAY, days)
        const { overdue, soon, until } = attentionOn(content, today)
        expect(overdue.every(({ on }) => on < today)).toBe(true)
        expect(soon.every(({ on }) => on >= today && on <= until)).toBe(true)
        expect(attentionOn(content, today)).toEqual(attentionOn(content, today))
      }),
      { numRuns: 100 },
    )
  })
})

describe('how a priority goes', () => {
  test.each<[string, readonly ActionStatus[]]>([
    ['none', []],
    ['none', ['stopped']],
    ['not-started', ['not-started', 'not-started']],
    ['on-track', ['not-started', 'on-track']],
    ['on-track', ['not-started', 'finished']],
    ['off-track', ['on-track', 'off-track', 'finished']],
    ['finished', ['finished', 'stopped']],
  ])('is %s where its actions are %j', (state, statuses) => {
    const content = aPlan(statuses.map((status) => ({ status, on: null })))
    expect(attentionOn(content, TODAY).progress[0]?.state).toBe(state)
  })

  test('counts late actions and those of each status', () => {
    const content = aPlan([
      { status: 'off-track', on: '2020-01-01' },
      { status: 'finished', on: '2020-01-01' },
    ])
    expect(attentionOn(content, TODAY).progress[0]).toMatchObject({
      overdue: 1,
      statuses: { 'off-track': 1, finished: 1, 'on-track': 0 },
    })
  })
})
