import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as partners from '../../../electron/core/features/partners/index.ts'
import * as plan from '../../../electron/core/features/plan/index.ts'
import {
  ACTIVITY_KINDS,
  type ActivityEntry,
  activityKindOf,
  collapseRuns,
} from '../../../shared/domain/vault/index.ts'
import { activityInWords, labelInPast } from '../../../shared/text/activity-words.ts'

const LABELS = new Map([
  ['item.setText', 'Change an entry'],
  ['priority.delete', 'Delete a priority'],
])

// A verb that is new here needs a look at how it is told, and a line in the words if it is irregular.
const PASTS =
  'added approved brought checked edited kept proved said saved carried changed copied created declined deleted filled folded joined left merged moved pasted put published removed renamed reopened replaced rolled set split tied untied withdrew'.split(
    ' ',
  )

function entry(changed: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    seq: 7,
    at: '2026-11-27T14:32:00.000Z',
    action: 'item.setText',
    command: null,
    entity: 'item',
    entityId: 12,
    place: 'Domestic Abuse',
    reason: null,
    ...changed,
  }
}

describe('an entry in words', () => {
  test.each([
    ['with its place', {}, 1, 'Changed an entry in Domestic Abuse'],
    ['several times', {}, 12, 'Changed an entry in Domestic Abuse, 12 times'],
    ['whose place is gone', { action: 'priority.delete', place: null }, 1, 'Deleted a priority'],
    [
      'that was taken back',
      { action: 'undo', command: 'priority.delete', place: null },
      1,
      'Took back: deleted a priority',
    ],
    [
      'that was done again',
      { action: 'redo', command: 'item.setText' },
      1,
      'Did again: changed an entry in Domestic Abuse',
    ],
    ['of the store as a whole', { action: 'vault.unlock', entity: null, place: null }, 1, 'Unlocked'],
    [
      'that had to be given a reason',
      { action: 'edition.reopen', entity: 'edition', place: '2020/21', reason: 'A date was wrong.' },
      1,
      'Reopened the edition in 2020/21, because: A date was wrong.',
    ],
    [
      'that nobody has words for',
      { action: 'survey.addWave', entity: null, place: null },
      1,
      'Changed something (survey: add wave)',
    ],
  ] as const)('%s', (_name, changed, count, words) => {
    expect(activityInWords({ newest: entry(changed), count }, LABELS)).toBe(words)
  })

  test.each([
    ['Add an issue', 'added an issue'],
    ['Bring in a plan', 'brought in a plan'],
    ['Split a row', 'split a row'],
    ['Merge two partners', 'merged two partners'],
    ['Withdraw the approval', 'withdrew the approval'],
    ['Publish the edition', 'published the edition'],
    ['Copy a row', 'copied a row'],
  ])('"%s" is told as "%s"', (label, past) => {
    expect(labelInPast(label)).toBe(past)
  })

  test('every command of the plan begins with a verb whose past is a word', () => {
    const labels = [...Object.values(plan), ...Object.values(partners)].flatMap((value) =>
      typeof value === 'function' && 'label' in value && typeof value.label === 'string' ? [value.label] : [],
    )
    expect(labels.length).toBeGreaterThan(40)
    for (const label of labels) expect(PASTS, label).toContain(labelInPast(label).split(' ')[0])
  })
})

describe('runs of the same thing', () => {
  const minutesBefore = (minutes: number): string =>
    new Date(Date.parse('2026-11-27T14:32:00.000Z') - minutes * 60_000).toISOString()

  test('are collapsed while each follows the one before within five minutes', () => {
    const entries = [0, 1, 5, 9, 20].map((minutes) =>
      entry({ seq: 100 - minutes, at: minutesBefore(minutes) }),
    )
    expect(collapseRuns(entries).map(({ count }) => count)).toEqual([4, 1])
  })

  test.each([
    ['another entry', { entityId: 13 }],
    ['another action', { action: 'item.setMark' }],
    ['another kind of thing', { entity: 'row' }],
  ])('end with %s', (_name, changed) => {
    expect(collapseRuns([entry(), entry(changed), entry()])).toHaveLength(3)
  })

  test('count every entry exactly once, in order', () => {
    const any = fc.record({
      action: fc.constantFrom('item.setText', 'item.add'),
      entityId: fc.integer({ min: 1, max: 2 }),
      minutes: fc.integer({ min: 0, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(any), (made) => {
        const entries = made
          .toSorted((a, b) => a.minutes - b.minutes)
          .map(({ action, entityId, minutes }, index) =>
            entry({ action, entityId, at: minutesBefore(minutes), seq: 1000 - index }),
          )
        const runs = collapseRuns(entries)
        expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length)
        const sequence = runs.map(({ newest }) => newest.seq)
        expect(sequence).toEqual(sequence.toSorted((a, b) => b - a))
      }),
    )
  })
})

test.each([
  ['item.setText', 'plan'],
  ['undo', 'plan'],
  ['vault.lock', 'vault'],
  ['imports.importPlan', 'imports'],
  ['documents.export', 'papers'],
] as const)('%s is filed under %s', (action, kind) => {
  expect(ACTIVITY_KINDS).toContain(activityKindOf(action))
  expect(activityKindOf(action)).toBe(kind)
})
