import { describe, expect, test } from 'vitest'
import {
  addCase,
  addContact,
  addMeeting,
  addParty,
  addRepeat,
  askedForm,
  casePage,
  changeCase,
  checkPartyName,
  closeCase,
  findCases,
  keepRecord,
  listCaseReviews,
  listOpenForms,
  listPublishedCounts,
  noReply,
  notAsked,
  outcomesOn,
  recordsToReview,
  remindForm,
  removeParty,
  reopenCase,
  saveQuestions,
  sendForm,
  setCaseReviews,
  setPublishedCount,
  showParty,
  takeBackForm,
} from '../../electron/core/features/mediation/index.ts'
import { listRetentionClasses } from '../../electron/core/features/mediation/retention.repository.ts'
import { joinPlaces } from '../../electron/core/features/places/index.ts'
import { type CaseId, diaryOn, NO_DETAILS, USUAL_QUESTIONS } from '../../shared/domain/mediation/index.ts'
import type { PlaceId } from '../../shared/domain/places/index.ts'
import { caseFace } from '../builders/mediation.ts'
import { aCase, aMediationStore, enter, MARKED } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'

const EVERY = {
  outcomes: [],
  issues: [],
  placeId: null,
  agencyId: null,
  from: null,
  to: null,
  reference: '',
  ids: null,
}
const TODAY = day('2020-12-01')

async function made() {
  const store = await aMediationStore()
  const page = (caseId: CaseId = store.caseId) => store.work.read((db) => casePage(db, caseId, TODAY))
  const list = (filter: object = {}) =>
    store.work.read((db) => findCases(db, { ...EVERY, ...filter }, { offset: 0, limit: 50 }))
  return { ...store, page, list }
}

describe('mediation cases', () => {
  test('are numbered in their year without a gap or a repeat, also through undo', async () => {
    const { work, list } = await made()
    await addCase(work, caseFace())
    await work.undo()
    await addCase(work, caseFace())
    const earlier = { ...caseFace(), openedOn: null, consentOn: null }
    await addCase(work, { ...earlier, referral: { ...earlier.referral, on: day('2019-12-31') } })
    expect((await list()).cases.map(({ reference }) => reference)).toEqual([
      'M-2020-002',
      'M-2020-001',
      'M-2019-001',
    ])
    expect((await list({ reference: '2019' })).total).toBe(1)
    expect((await list({ outcomes: ['resolved'] })).cases[0]).toMatchObject({
      parties: 2,
      isVulnerable: true,
    })
  })

  test('are made, changed and closed in steps that are each taken back and done again', async () => {
    const { work, page, caseId, a } = await made()
    const states = [await page()]
    const keep = async () => void states.push(await page())
    await changeCase(work, { caseId, ...caseFace({ hubOn: day('2020-03-20') }) })
    await keep()
    await addContact(work, { caseId, on: day('2020-03-21'), way: 'phone', partyId: a, note: 'Called back' })
    await keep()
    await addMeeting(work, { caseId, on: day('2020-04-02'), kind: 'joint' })
    await keep()
    await addRepeat(work, { caseId, on: day('2020-07-02'), kind: 'police' })
    await keep()
    await enter(work, a, 'one-month', '2020-06-01', 5, 'Much calmer')
    await keep()
    await reopenCase(work, { caseId })
    await keep()
    expect(states.at(-1)).toMatchObject({ end: null, forms: [], earlierForms: [{ endedOn: '2020-04-30' }] })
    for (let at = states.length - 2; at >= 0; at -= 1) {
      await work.undo()
      expect(await page()).toEqual(states[at])
    }
    for (const state of states.slice(1)) {
      await work.redo()
      expect(await page()).toEqual(state)
    }
  })

  test('are refused what their days rule out, and nothing is stored', async () => {
    const { work, page, caseId, a } = await made()
    await enter(work, a, 'one-month', '2020-06-01', 4)
    const before = await page()
    const end = { caseId, outcome: 'resolved' as const, notProceeding: null }
    await expect(closeCase(work, { ...end, on: day('2020-02-01') })).rejects.toThrow(/before it was referred/)
    await expect(closeCase(work, { ...end, on: day('2020-06-02') })).rejects.toThrow(
      /A form came back on 1 June/,
    )
    const referral = { ...caseFace().referral, on: day('2020-05-01') }
    await expect(
      changeCase(work, { caseId, ...caseFace({ referral, openedOn: null, consentOn: null }) }),
    ).rejects.toThrow(/before it was referred/)
    await expect(enter(work, a, 'one-month', '2020-06-05', 4)).rejects.toThrow(/has a one-month form already/)
    await expect(enter(work, a, 'six-month', '2020-04-01', 4)).rejects.toThrow(
      /before the intervention ended/,
    )
    await expect(addRepeat(work, { caseId, on: day('2020-04-01'), kind: 'police' })).rejects.toThrow(
      /repeats nothing/,
    )
    await expect(removeParty(work, { partyId: a })).rejects.toThrow(/Party A has evaluation forms/)
    const never = { caseId, on: day('2020-04-30'), outcome: 'did-not-proceed' as const }
    await expect(closeCase(work, { ...never, notProceeding: { why: 'unsuitable' } })).rejects.toThrow(
      /did proceed/,
    )
    expect(await page()).toEqual(before)
  })

  test('keep the forms of an end that is corrected, and those of an earlier end apart', async () => {
    const { work, page, caseId, a } = await made()
    await enter(work, a, 'one-month', '2020-06-01', 4)
    const end = { caseId, outcome: 'resolved' as const, notProceeding: null }
    await closeCase(work, { ...end, on: day('2020-04-29') })
    expect((await page()).forms[0]).toMatchObject({ due: { on: '2020-05-29' }, state: 'returned' })
    await reopenCase(work, { caseId })
    await closeCase(work, { ...end, on: day('2020-10-31') })
    const { forms, earlierForms } = await page()
    expect(forms.map(({ state }) => state)).toEqual(['due', 'not-yet-due', 'due', 'not-yet-due'])
    expect(earlierForms).toMatchObject([{ endedOn: '2020-04-29', reply: { kind: 'returned' } }])
    await expect(closeCase(work, { ...end, on: day('2020-04-29') })).resolves.toBeUndefined()
  })

  test('keep their ward when two places turn out to be one', async () => {
    const { work, page } = await made()
    const ids = await work.write({ name: 'test', label: 'Add places' }, async (tx) => {
      const place = {
        kind: 'ward' as const,
        code: null,
        is_city_centre: 0 as const,
        from_on: null,
        until_on: null,
      }
      await tx
        .insertInto('place')
        .values([
          { ...place, name: 'Stow' },
          { ...place, name: 'Stowe' },
        ])
        .execute()
      return (await tx.selectFrom('place').select('id').execute()).map(({ id }) => id as PlaceId)
    })
    const [otherId = 0 as PlaceId, placeId = 0 as PlaceId] = ids
    const face = caseFace()
    const caseId = await addCase(work, { ...face, referral: { ...face.referral, placeId: otherId } })
    await joinPlaces(work, { placeId, otherId })
    expect((await page(caseId)).face.referral.placeId).toBe(placeId)
  })
})

describe('evaluation forms', () => {
  test('are sent, reminded of, given up and taken back, one thing at a time', async () => {
    const { work, page, a } = await made()
    const which = { partyId: a, point: 'one-month' as const }
    const form = async () => (await page()).forms[0]
    await sendForm(work, { ...which, on: day('2020-05-30') })
    await expect(noReply(work, { ...which, on: day('2020-06-30') })).rejects.toThrow(/after two reminders/)
    await remindForm(work, { ...which, on: day('2020-06-10') })
    await remindForm(work, { ...which, on: day('2020-06-20') })
    await noReply(work, { ...which, on: day('2020-06-30') })
    expect(await form()).toMatchObject({
      state: 'no-reply',
      form: { reminders: ['2020-06-10', '2020-06-20'] },
    })
    await takeBackForm(work, which)
    await takeBackForm(work, which)
    expect(await form()).toMatchObject({ state: 'overdue', form: { reminders: ['2020-06-10'] } })
    await takeBackForm(work, which)
    await takeBackForm(work, which)
    expect(await form()).toMatchObject({ state: 'overdue', form: null })
    await notAsked(work, { ...which, reason: 'vulnerable' })
    expect(await form()).toMatchObject({ state: 'not-asked' })
  })

  test('come into diary and outcomes', async () => {
    const { work, a, b } = await made()
    await enter(work, a, 'one-month', '2020-06-01', 5)
    await enter(work, a, 'six-month', '2020-11-01', 4)
    await enter(work, b, 'one-month', '2020-06-01', 2)
    const diary = diaryOn(await work.read(listOpenForms), TODAY)
    expect(diary.outOfWindow.map(({ letter, point }) => [letter, point])).toEqual([['B', 'six-month']])
    const { all } = await work.read((db) => outcomesOn(db, null, TODAY))
    expect(all).toMatchObject({
      counts: { referrals: 1, cases: 1, households: 2, people: 2 },
      points: [
        { due: 2, sent: 2, returned: 2, improved: { count: 1, base: 2 } },
        { due: 2, returned: 1 },
      ],
      pairs: { pairs: 1, sustained: { count: 1 } },
    })
  })

  test('count on an earlier day as they were known then', async () => {
    const { work, a, caseId } = await made()
    await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-05-28') })
    await enter(work, a, 'one-month', '2020-06-01', 5)
    await addRepeat(work, { caseId, on: day('2020-07-01'), kind: 'police' })
    const knownOn = async (text: string) => {
      const { all } = await work.read((db) => outcomesOn(db, null, day(text)))
      const [first] = all.points
      return [first?.sent, first?.returned, first?.waiting, first?.improved.count, all.repeats]
    }
    expect(await knownOn('2020-05-27')).toEqual([0, 0, 0, 0, 0])
    expect(await knownOn('2020-05-31')).toEqual([1, 0, 1, 0, 0])
    expect(await knownOn('2020-06-30')).toEqual([1, 1, 0, 1, 0])
    expect(await knownOn('2020-07-01')).toEqual([1, 1, 0, 1, 1])
  })

  test('get a new version when the words change, and none when nothing does', async () => {
    const { work, a } = await made()
    expect(await saveQuestions(work, { questions: USUAL_QUESTIONS })).toBeNull()
    const questions = {
      ...USUAL_QUESTIONS,
      'one-month': USUAL_QUESTIONS['one-month'].map((one) =>
        one.key === 'heard' ? { ...one, words: 'I was heard.' } : one,
      ),
    }
    expect(await saveQuestions(work, { questions })).toBe(2)
    await expect(enter(work, a, 'one-month', '2020-06-01', 9)).rejects.toThrow(/answer to question 5/)
  })

  test('stay those that went out, for a form that was sent before they were worded anew', async () => {
    const { work, a, b } = await made()
    await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-05-31') })
    const questions = { ...USUAL_QUESTIONS, 'one-month': USUAL_QUESTIONS['one-month'].toReversed() }
    await saveQuestions(work, { questions })
    const versionOf = (partyId: typeof a): Promise<number> =>
      work.read(async (db) => (await askedForm(db, partyId, 'one-month')).version.number)
    expect(await versionOf(a)).toBe(1)
    expect(await versionOf(b)).toBe(2)
    await takeBackForm(work, { partyId: a, point: 'one-month' })
    expect(await versionOf(a)).toBe(2)
  })
})

describe('names and contact details', () => {
  test('are shown only by a call that leaves an entry of field names', async () => {
    const { work, a, b, db } = await made()
    expect(await showParty(work, a)).toEqual(MARKED)
    expect(await showParty(work, b)).toEqual(NO_DETAILS)
    const entries = db
      .prepare(`select entity, entity_id, detail from audit where action = 'mediation.showParty'`)
      .all()
    expect(entries).toEqual([
      {
        entity: 'mediation-party',
        entity_id: a,
        detail: '{"fields":"name, address, phone, email, howToReach"}',
      },
      { entity: 'mediation-party', entity_id: b, detail: '{"fields":""}' },
    ])
    expect((await work.steps()).undo?.name).toBe('mediation.close')
  })

  test('lie in no column, journal, index or log in plain words', async () => {
    const { work, a, caseId, db } = await made()
    await addContact(work, {
      caseId,
      on: day('2020-03-21'),
      way: 'phone',
      partyId: a,
      note: `${MARKED.name} rang`,
    })
    await enter(work, a, 'one-month', '2020-06-01', 5, `Thank you, ${MARKED.name}`)
    const image = db.serialize().toString('latin1')
    expect(image).toContain('M-2020-001')
    for (const value of Object.values(MARKED)) expect(image).not.toContain(value)
  })

  test('of somebody who is in two cases are asked about, by reference and letter', async () => {
    const { work, caseId, a } = await made()
    const other = await addCase(work, caseFace())
    const party = { household: 1, isSafeguarding: false, isVulnerable: false }
    await addParty(work, {
      caseId: other,
      ...party,
      details: { ...NO_DETAILS, name: 'quillfeather, ZENOBIA' },
    })
    const found = await checkPartyName(work, { caseId, partyId: a, name: MARKED.name })
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      ['doubt', 'Somebody of this name is party A of M-2020-002. Is it the same person? Both can be kept.'],
    ])
    expect(await checkPartyName(work, { caseId, partyId: a, name: '' })).toEqual([])
  })
})

describe('records', () => {
  test('come up for review when their class says so, or on the day that a person set', async () => {
    const { work, caseId, a } = await made()
    await enter(work, a, 'one-month', '2020-06-01', 5)
    const review = async (until: string) =>
      (await work.read((db) => recordsToReview(db, day(until)))).map(({ subject, reviewOn }) => [
        subject,
        reviewOn,
      ])
    expect(await review('2022-05-31')).toEqual([])
    expect(await review('2026-04-30')).toEqual([
      ['form', '2022-06-01'],
      ['case', '2026-04-30'],
    ])
    const keep = { subject: 'case' as const, recordId: caseId, classId: null }
    await expect(keepRecord(work, { ...keep, reviewOn: day('2030-01-01'), because: null })).rejects.toThrow(
      /Say why/,
    )
    await keepRecord(work, { ...keep, reviewOn: day('2030-01-01'), because: 'A court case is pending' })
    expect(await review('2026-04-30')).toEqual([['form', '2022-06-01']])
  })

  test('come with the class that was chosen, so that keeping one longer does not take it away', async () => {
    const { work, caseId } = await made()
    const chosen = await work.read(async (db) =>
      (await listRetentionClasses(db)).find(({ subject }) => subject === 'case'),
    )
    const classId = chosen?.id ?? null
    const due = async () =>
      (await work.read((db) => recordsToReview(db, day('2040-01-01')))).map((one) => one.classId)
    expect(await due()).toEqual([null])
    await keepRecord(work, { subject: 'case', recordId: caseId, classId, reviewOn: null, because: null })
    expect(classId).not.toBeNull()
    expect(await due()).toEqual([classId])
  })

  test('of case reviews keep their notes, and sums that do not come out', async () => {
    const { work } = await made()
    const count = (number: number, note: string | null = null) => ({ count: number, note })
    const figures = {
      applications: count(4),
      belowThreshold: count(3),
      reviews: count(2, 'One was reviewed all the same'),
      recommendations: count(1),
    }
    const days = { from: day('2019-04-01'), to: day('2020-03-31') }
    await setCaseReviews(work, { periodId: null, ...days, figures })
    await expect(setCaseReviews(work, { periodId: null, ...days, figures })).rejects.toThrow(/overlaps/)
    expect(await work.read(listCaseReviews)).toMatchObject([{ ...days, figures }])
    await setPublishedCount(work, { name: 'Fly-tips', year: 2019, count: 3, reason: 'Published yearly' })
    await setPublishedCount(work, { name: 'Fly-tips', year: 2019, count: 4, reason: 'Published yearly' })
    expect(await work.read(listPublishedCounts)).toMatchObject([{ count: 4 }])
  })

  test('of a second case stand beside the first', async () => {
    const { work, list } = await made()
    await aCase(work, NO_DETAILS)
    expect((await list()).total).toBe(2)
  })
})
