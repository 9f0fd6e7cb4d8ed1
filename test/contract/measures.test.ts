import { describe, expect, test } from 'vitest'
import { EVERY_ACTIVITY } from '../../shared/domain/activities/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { openUnlockedCore } from '../builders/core.ts'
import { quarter } from '../builders/measure-store.ts'
import { day } from '../builders/series.ts'

const AS_AT = day('2021-06-01')

async function aMeasure() {
  const core = await openUnlockedCore()
  const { ask } = core
  const { edition } = await ask('plan.createEmpty', {
    title: 'Safer Elmshire',
    area: 'Elmshire',
    firstYear: 2020,
    lastYear: 2023,
  })
  await ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
  const [priority] = (await ask('plan.content', { edition })).priorities
  const priorityId = defined(priority, 'the priority').id
  await ask('plan.issue.add', { priorityId, statement: ['Late music'] })
  const [shown] = (await ask('plan.content', { edition })).priorities
  const column = defined(
    shown?.columns.find(({ role }) => role === 'measure'),
    'the column of measures',
  )
  const row = defined(shown?.issues[0]?.rows[0], 'the row')
  await ask('plan.item.add', {
    cell: { kind: 'cell', rowId: row.id, columnId: column.id },
    text: 'Number of quiet streets',
    measure: { kind: 'count-undated', polarity: 'higher', target: 20 },
  })
  const { measures } = await ask('measures.list', { edition: null, asAt: AS_AT })
  return { ...core, edition, line: defined(measures[0], 'the measure') }
}

describe('measures through the contract', () => {
  test('are listed with words, place, scoring, status and what is missing', async () => {
    const { line } = await aMeasure()
    expect(line).toMatchObject({
      words: 'Number of quiet streets',
      priorityName: 'Noise',
      issueNumber: 1,
      issueWords: 'Late music',
      leads: [],
      measure: { target: 20 },
      scoring: { counting: 'readings', form: null },
      standing: { status: 'no-data', rules: { form: 'count', frequency: 'quarterly' } },
      recent: [],
    })
    expect(line.standing.missing).toHaveLength(4)
  })

  test('say which statuses another rule would change, and change none', async () => {
    const { ask, line } = await aMeasure()
    const { itemId } = line
    const period = { from: day('2020-01-01'), to: day('2020-03-31') }
    await ask('measures.reading.set', { itemId, ...quarter(1, 3), period })
    const policy = { rule: 'change', tolerance: 10, deadBand: 2 } as const
    const tried = { edition: null, asAt: AS_AT, policy }
    expect(await ask('measures.policy.try', tried)).toEqual([])
    const before = await ask('measures.list', { edition: null, asAt: AS_AT })
    expect(before.policy.rule).toBe('tolerance')
  })

  test('take figures, whose page shows them, and undo leads back to the reading', async () => {
    const { ask, line, edition } = await aMeasure()
    const { itemId } = line
    // The clock of the core stands at the beginning of the plan year: only figures of the year before can be there.
    const period = { from: day('2020-01-01'), to: day('2020-03-31') }
    const made = await ask('measures.reading.set', { itemId, ...quarter(1, 3), period, gesture: 'typing-1' })
    expect(made).toEqual({ id: expect.any(Number), label: 'Enter a reading' })
    await ask('measures.reading.set', { itemId, ...quarter(1, 4), period, gesture: 'typing-1' })
    const page = await ask('measures.page', { itemId, asAt: AS_AT })
    expect(page.series.readings).toMatchObject([{ id: made.id, value: 4, revisions: 0 }])
    expect(page).toMatchObject({ line: { itemId }, edition: { id: edition }, doubts: [], activities: [] })
    const readingId = defined(page.series.readings[0]?.id, 'the reading')
    for (const value of [5, 6]) {
      await ask('measures.reading.set', { itemId, ...quarter(1, value), period, gesture: 'typing-2' })
    }
    expect(await ask('measures.revisions', { readingId })).toMatchObject([{ value: 4 }])
    await ask('plan.undo', {})
    expect(await ask('measures.revisions', { readingId })).toEqual([])

    await expect(ask('plan.undo', {})).resolves.toMatchObject({
      label: 'Enter a reading',
      place: { itemId, readingId: null },
    })
    expect((await ask('measures.page', { itemId, asAt: AS_AT })).series.readings).toEqual([])
    await expect(ask('plan.redo', {})).resolves.toMatchObject({ place: { itemId, readingId } })
  })

  test('are refused in one sentence what their figures cannot be', async () => {
    const { refused, line } = await aMeasure()
    const given = { itemId: line.itemId, ...quarter(2, 3) }
    expect(await refused('measures.reading.set', given)).toEqual({
      kind: 'invalid-input',
      message: 'July to September 2020 has not begun yet. Check the period.',
    })
    const impossible = { ...given, period: { from: '2020-02-30', to: '2020-03-31' } }
    expect((await refused('measures.reading.set', impossible)).message).toBe(
      'That day is not in the calendar. Dates are written like 31 March 2021.',
    )
  })

  test('count from the log, whose activities stand behind the figure', async () => {
    const { ask, line } = await aMeasure()
    const { itemId, identity } = line
    await ask('measures.scoring.set', { itemId, scoring: { counting: 'activities' } })
    const walk = {
      kind: 'event' as const,
      name: 'Walk through the quarter',
      heldOn: day('2020-05-04'),
      heldUntil: null,
      place: 'Old Quay',
      agencyId: null,
      audience: null,
      attendance: 9,
      firstTime: null,
      note: null,
      countsFor: [identity],
    }
    const { id } = await ask('activities.add', walk)
    await ask('activities.addMany', { activities: [{ ...walk, heldOn: day('2020-05-20') }] })
    const page = await ask('measures.page', { itemId, asAt: AS_AT })
    expect(page.line.standing.actual?.value).toBe(2)
    expect(page.activities.map((activity) => activity.countsFor)).toEqual([[identity], [identity]])
    expect(page.activities[0]?.id).toBe(id)
    const log = await ask('activities.list', { filter: EVERY_ACTIVITY, offset: 0, limit: 10 })
    expect(log).toMatchObject({ total: 2, attendance: 18, firstTime: 0 })
    await expect(ask('plan.undo', {})).resolves.toMatchObject({ label: 'Add 1 activity' })
    await expect(ask('plan.redo', {})).resolves.toMatchObject({ place: { activityId: expect.any(Number) } })
  })
})
