import { describe, expect, test } from 'vitest'
import type { CaseId } from '../../shared/domain/mediation/index.ts'
import { openUnlockedCore, type TestCore } from '../builders/core.ts'
import { caseFace } from '../builders/mediation.ts'
import { OWN_WORDS, replyFile, replyRow } from '../builders/mediation-return.ts'
import { day } from '../builders/series.ts'

/** A case with party A that was resolved on 20 March 2020; answers its number. */
async function addEndedCase(core: TestCore): Promise<CaseId> {
  const face = caseFace()
  const { id } = await core.ask('mediation.add', { ...face, interventions: [...face.interventions] })
  const caseId = id as CaseId
  const details = { name: '', address: '', phone: '', email: '', howToReach: '' }
  const flags = { isSafeguarding: false, isVulnerable: false }
  await core.ask('mediation.party.add', { caseId, household: 1, ...flags, details })
  const end = { on: day('2020-03-20'), outcome: 'resolved', notProceeding: null } as const
  await core.ask('mediation.close', { caseId, ...end })
  return caseId
}

const rowsOf = (core: TestCore, reading: string) =>
  core.ask('returns.rows', { reading, fate: null, offset: 0, limit: 10 })

describe('replies to forms through the contract', () => {
  test('are pasted, matched to another question, put right, brought in without the file, and undone', async () => {
    const core = await openUnlockedCore()
    const caseId = await addEndedCase(core)
    const pasted = replyFile(replyRow('A', '1m', '30 March 2020', { situation: '8', words: OWN_WORDS }))
    const view = await core.ask('returns.readPasted', { rows: pasted })
    const { reading } = view
    expect(view.table).toMatchObject({ purpose: 'mediation-forms', missing: [], forms: { versions: [1] } })
    expect(
      view.table?.columns.filter(({ personal }) => personal !== null).map(({ use }) => use.kind),
    ).toEqual(['left-out', 'left-out'])
    expect(view.table?.forms?.questions).toContainEqual({ ref: '#8', label: '8. Question 8 of each form' })

    const moved = await core.ask('returns.say', {
      reading,
      said: { kind: 'column', column: 7, use: { kind: 'field', field: 'reply', question: 'heard' } },
    })
    expect(moved.table?.columns[6]?.use).toEqual({ kind: 'field', field: 'reply', question: 'heard' })
    const taken = await core.ask('returns.say', {
      reading,
      said: { kind: 'column', column: 8, use: { kind: 'field', field: 'reply', question: 'heard' } },
    })
    expect(taken.table?.columns[6]?.use).toEqual({ kind: 'left-out' })

    const asked = (await rowsOf(core, reading)).rows[0]
    const problem = asked?.cells.find((one) => one.problem !== null)
    expect(problem).toMatchObject({
      field: 'reply',
      original: '8',
      problem: expect.stringContaining('Cell I2 holds 8'),
    })
    await core.ask('returns.say', {
      reading,
      said: { kind: 'fix', row: 2, column: problem?.column ?? 0, words: '4', everywhere: false },
    })
    const ready = await rowsOf(core, reading)
    expect(ready.sentence).toBe('Add 1')
    expect(JSON.stringify(ready)).not.toContain(OWN_WORDS)
    expect(ready.rows[0]?.cells.find(({ field }) => field === 'reply')?.reading).toBe(
      'Q3: 4, Q5: 4, Q10: 3, Q11: yes, free words, sealed',
    )

    const bring = { reading, profile: null, workId: 'bring' }
    expect(await core.refused('returns.bringIn', { ...bring, keepsFile: true })).toMatchObject({
      kind: 'invalid-input',
    })
    const { importId } = await core.ask('returns.bringIn', bring)
    const page = { importId, offset: 0, limit: 10 }
    expect((await core.ask('returns.get', page)).rows[0]).toMatchObject({
      fate: 'added',
      now: 'M-2020-001, party A, one-month form',
    })
    const { forms } = await core.ask('mediation.case', { caseId })
    expect(forms.map(({ form }) => form?.reply.kind)).toEqual(['returned', undefined])
    await core.ask('returns.undo', { importId })
    const after = await core.ask('mediation.case', { caseId })
    expect(after.forms.map(({ form }) => form)).toEqual([null, null])
  })

  test('are asked about once for the whole file where no column names the point', async () => {
    const core = await openUnlockedCore()
    await addEndedCase(core)
    const rows = replyFile(replyRow('A', '1m', '30 March 2020')).map((row) => row.toSpliced(2, 1))
    const { reading, table } = await core.ask('returns.readPasted', { rows })
    expect(table?.missing).toEqual(['form-point'])
    await core.ask('returns.say', {
      reading,
      said: { kind: 'constant', field: 'form-point', words: 'one-month' },
    })
    expect((await rowsOf(core, reading)).account).toMatchObject({ added: 1 })
  })
})
