import { expect, test } from 'vitest'
import { getEditionContent, summariseEdition } from '../../electron/core/features/plan/index.ts'
import { aPlanDraft, REAL_SIZE } from '../builders/plan-draft.ts'
import { anEdition, editions } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'
import { planOf, queriesOf } from '../builders/watched-queries.ts'

test('an edition is read with as many queries whether it is small or big', async () => {
  const store = await openTestStore()
  const small = await anEdition(store, aPlanDraft())
  const big = await anEdition(store, aPlanDraft({ size: REAL_SIZE, editionLabel: '2021/22' }))
  const ofSmall = await queriesOf(store, (db) => getEditionContent(db, small.editionId))
  const ofBig = await queriesOf(store, (db) => getEditionContent(db, big.editionId))
  expect(ofBig).toEqual(ofSmall)
  expect(ofBig.length).toBeLessThanOrEqual(20)
})

test('reading and counting an edition looks its rows up by index, never through a whole table', async () => {
  const store = await openTestStore()
  const [first] = await editions(store, 2)
  if (first === undefined) throw new Error('an edition')
  const queries = [
    ...(await queriesOf(store, (db) => getEditionContent(db, first.editionId))),
    ...(await queriesOf(store, (db) => summariseEdition(db, first.editionId))),
  ].filter((query) => !/from "partner(?:_alias)?"/.test(query))
  expect(queries.length).toBeGreaterThan(12)
  for (const query of queries) {
    const scans = planOf(store, query).filter((step) => step.startsWith('SCAN'))
    expect(scans, query).toEqual([])
  }
  const all = queries.flatMap((query) => planOf(store, query)).join('\n')
  for (const index of [
    'priority_by_edition',
    'priority_column_by_priority',
    'section_by_edition',
    'section_block_by_section',
    'issue_by_priority',
    'issue_row_by_issue',
    'item_by_issue',
    'item_by_column',
    'lead_partner_by_item',
  ]) {
    expect(all).toContain(index)
  }
})
