import { describe, expect, test } from 'vitest'
import { draftReport } from '../../electron/core/features/documents/index.ts'
import { setScoring } from '../../electron/core/features/measures/index.ts'
import { addCase, closeCase } from '../../electron/core/features/mediation/index.ts'
import { type Audience, measuresOf } from '../../shared/domain/documents/board/index.ts'
import { planLines } from '../../shared/domain/views/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { caseFace } from '../builders/mediation.ts'
import { contentOf } from '../builders/plan-store.ts'
import { sampleStore } from '../builders/sample-board.ts'
import { day } from '../builders/series.ts'

const AS_AT = day('2021-01-31')

/** The example with so many cases of the plan year, of which some were not resolved, and a measure that counts the rest. */
async function reportsWith(cases: number, unresolved: number) {
  const { store, editionId } = await sampleStore()
  const work = store.unitOfWork
  for (let at = 0; at < cases; at += 1) {
    const face = caseFace()
    const on = day('2020-05-01')
    const referral = { ...face.referral, on }
    const caseId = await addCase(work, { ...face, referral, openedOn: on, consentOn: on })
    const outcome = at < unresolved ? 'not-resolved' : 'resolved'
    await closeCase(work, { caseId, on: day('2020-06-15'), outcome, notProceeding: null })
  }
  const lines = planLines(await contentOf(store, editionId))
  const { item } = defined(
    lines.find((line) => line.item.text.startsWith('Number of cases sent to the mediation specialist')),
    'the measure of the example about mediation',
  )
  await setScoring(work, { itemId: item.id, scoring: { counting: 'mediation-resolved' } })
  return async (audience: Audience) => {
    const choice = { editionId, period: null, asAt: AS_AT, audience }
    const { report } = await work.read((db) => draftReport(db, choice))
    const measure = measuresOf(report).find(({ identity }) => identity === item.identity)
    return { actual: measure?.actual, status: measure?.status, settled: report.mediation?.resolved[0]?.count }
  }
}

describe('a measure that counts mediation, beside the section on mediation', () => {
  test('tells nothing that the section keeps back to protect a small number', async () => {
    // 21 of 23 were resolved: with the number of all that ended, 21 would tell of the two that were not.
    const reportFor = await reportsWith(23, 2)
    expect(await reportFor('board')).toMatchObject({ actual: null, status: 'suppressed', settled: null })
    expect(await reportFor('restricted')).toMatchObject({ actual: 21 })
  })

  test('shows its figure where the section shows its own', async () => {
    const reportFor = await reportsWith(23, 8)
    expect(await reportFor('board')).toMatchObject({ actual: 15, settled: 15 })
  })
})
