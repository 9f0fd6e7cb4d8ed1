import { expect, test } from 'vitest'
import { openUnlockedCore } from '../builders/core.ts'
import { day } from '../builders/series.ts'

test('a plan from which a report went out stays, and Undo says which report keeps it', async () => {
  const { ask, refused } = await openUnlockedCore()
  const { edition } = await ask('plan.createEmpty', {
    title: 'Safer Elmshire',
    area: 'Elmshire',
    firstYear: 2019,
    lastYear: 2022,
  })
  await ask('documents.issueReport', {
    editionId: edition,
    period: { from: day('2019-10-01'), to: day('2019-12-31') },
    asAt: day('2020-04-01'),
    audience: 'board',
  })
  await ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ label: 'Add a priority' })
  const { kind, message } = await refused('plan.undo', {})
  expect(kind).toBe('conflict')
  expect(message).toMatch(/cannot be undone, because report 1 of 1 April 2020 went out from this plan/)
  expect(message).toMatch(/also when withdrawn/)
  expect((await ask('plan.content', { edition })).plan.title).toBe('Safer Elmshire')
})
