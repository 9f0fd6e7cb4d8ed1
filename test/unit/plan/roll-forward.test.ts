import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActionStatus,
  type EditionContent,
  type Item,
  type RollForwardChoices,
  rollForward,
} from '../../../shared/domain/plan/index.ts'
import { anyContent } from '../../builders/any-content.ts'
import { aContent } from '../../builders/content.ts'

const CONTENT = aContent({
  priorities: [
    {
      name: 'Noise',
      issues: [
        {
          statement: ['Loud parties'],
          rows: [
            {
              action: ['Patrol the quay by March 2021', 'Print leaflets'],
              measure: ['Number of patrols by March 2021'],
            },
            { action: ['Write to landlords'], outcome: ['Landlords know'], funding: ['Small grants'] },
            { action: ['Ask the band'] },
          ],
        },
      ],
    },
    {
      name: 'Litter',
      kind: 'project',
      issues: [{ statement: ['Bins'], rows: [{ action: ['Buy bins by 29 February 2020'] }] }],
    },
    { name: 'Dogs', foldedInto: 'Litter' },
  ],
  sections: [{ heading: 'Overview' }, { heading: 'About noise', priority: 'Noise' }],
})

function withStatuses(
  content: EditionContent,
  statuses: Readonly<Record<string, ActionStatus>>,
): EditionContent {
  const mapped = (item: Item): Item =>
    item.role === 'action' ? { ...item, status: statuses[item.text] ?? item.status } : item
  return {
    ...content,
    priorities: content.priorities.map((priority) => ({
      ...priority,
      issues: priority.issues.map((issue) => ({
        ...issue,
        rows: issue.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, items: cell.items.map(mapped) })),
        })),
      })),
    })),
  }
}

const STORY = withStatuses(CONTENT, {
  'Print leaflets': 'on-track',
  'Write to landlords': 'finished',
  'Ask the band': 'stopped',
})

function choices(more: Partial<RollForwardChoices> = {}): RollForwardChoices {
  return {
    firstYear: 2021,
    priorities: STORY.priorities.map(({ id }) => id),
    finishedActions: false,
    narrative: true,
    funding: true,
    dueDates: 'move',
    ...more,
  }
}

function itemsOf({ priorities }: Pick<EditionContent, 'priorities'>): Item[] {
  return priorities.flatMap(({ issues }) =>
    issues.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items))),
  )
}

describe('rolling a plan forward', () => {
  test('says exactly what will happen', () => {
    expect(rollForward(STORY, choices()).counts).toEqual({
      priorities: 1,
      projects: 1,
      issues: 2,
      actions: 3,
      outcomes: 1,
      measures: 1,
      sections: 2,
      actionsLeft: 2,
      rowsWithoutAction: 1,
      prioritiesLeft: 0,
      sectionsLeft: 0,
      fundingLeft: 0,
      statusesReset: 1,
      datesMoved: [
        { from: '2020-02-29', to: '2021-02-28', count: 1 },
        { from: '2021-03-31', to: '2022-03-31', count: 2 },
      ],
      datesOutside: 1,
      datesCleared: 0,
      oldWordings: 3,
    })
  })

  test('drops a row of which nothing is left, and keeps one that still says something', () => {
    const [noise] = rollForward(STORY, choices()).content.priorities
    expect(noise?.issues[0]?.rows).toHaveLength(2)
    expect(noise?.issues[0]?.rows[1]?.cells.flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
      'Landlords know',
      'Small grants',
    ])
  })

  test('leaves the priorities that are not chosen behind, with what was folded into them standing by itself', () => {
    const chosen = STORY.priorities.filter(({ name }) => name !== 'Litter').map(({ id }) => id)
    const { content, counts } = rollForward(STORY, choices({ priorities: chosen }))
    expect(content.priorities.map(({ name, foldedIntoId }) => [name, foldedIntoId])).toEqual([
      ['Noise', null],
      ['Dogs', null],
    ])
    expect(counts).toMatchObject({ prioritiesLeft: 1, projects: 0, priorities: 2 })
  })

  test.each([
    ['keep', { datesMoved: [], datesOutside: 3, datesCleared: 0, oldWordings: 0 }],
    ['clear', { datesMoved: [], datesOutside: 0, datesCleared: 3, oldWordings: 3 }],
  ] as const)('can %s the due dates', (dueDates, counts) => {
    expect(rollForward(STORY, choices({ dueDates })).counts).toMatchObject(counts)
  })

  test('keeps the end of February in a leap year', () => {
    const content = aContent({
      priorities: [{ name: 'P', issues: [{ rows: [{ action: ['Do it by February 2023'] }] }] }],
    })
    const priorities = content.priorities.map(({ id }) => id)
    const rolled = rollForward(content, choices({ priorities, firstYear: 2021 }))
    expect(rolled.counts.datesMoved).toEqual([{ from: '2023-02-28', to: '2024-02-29', count: 1 }])
  })

  test('carries every word of what is chosen, and changes none', () => {
    fc.assert(
      fc.property(anyContent, fc.boolean(), (content, funding) => {
        const priorities = content.priorities.map(({ id }) => id)
        const rolled = rollForward(content, choices({ priorities, funding })).content
        const texts = (items: readonly Item[]): string[] => items.map(({ id, text }) => `${id} ${text}`)
        const expected = itemsOf(content).filter(({ role }) => funding || role !== 'funding')
        expect(texts(itemsOf(rolled))).toEqual(texts(expected))
        expect(rolled.sections).toEqual(content.sections)
        for (const priority of rolled.priorities) {
          for (const issue of priority.issues) {
            const before = content.priorities
              .flatMap(({ issues }) => issues)
              .find(({ id }) => id === issue.id)
            expect(issue.rows.length > 0).toBe((before?.rows.length ?? 0) > 0)
          }
        }
      }),
    )
  })
})
