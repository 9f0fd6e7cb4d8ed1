import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeSampleMediation } from '../../cli/sample/sample-mediation.ts'
import {
  addParty,
  findPerson,
  outcomesOn,
  reopenCase,
  saveQuestions,
  sendForm,
  showWords,
  takeBackForm,
} from '../../electron/core/features/mediation/index.ts'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  getReturn,
  lookAtWorkbook,
  undoReturn,
} from '../../electron/core/features/returns/index.ts'
import { describeRows } from '../../electron/core/features/returns/rows-view.ts'
import { readSuppliedWorkbook } from '../../electron/core/intake/index.ts'
import { NO_DETAILS, USUAL_QUESTIONS } from '../../shared/domain/mediation/index.ts'
import { missingFields, NO_NAMES } from '../../shared/domain/returns/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { atOnce } from '../../shared/kit/in-steps.ts'
import {
  aReplyStore,
  NAMED_IN_FILE,
  OWN_WORDS,
  replyFile,
  replyRow,
  THREE,
} from '../builders/mediation-return.ts'
import { enter } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import { openTestStore } from '../builders/store.ts'

const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample-returns/mediation-forms.xlsx')
const TODAY = day('2020-12-01')

describe('a file of replies', () => {
  test('is known for what it is, with every column proposed and those that name people left out', async () => {
    const { look } = await aReplyStore()
    const { mapping } = chosenTable(await look(THREE))
    expect(mapping.purpose).toBe('mediation-forms')
    expect(
      mapping.columns.map(({ use }) => (use.kind === 'field' ? (use.question ?? use.field) : use.kind)),
    ).toEqual([
      'case-reference',
      'party-letter',
      'form-point',
      'received',
      'left-out',
      'left-out',
      'explained',
      'fair',
      'situation',
      'recommend',
      'stress',
      'comment',
    ])
  })

  test('becomes forms that came back, with their answers, and counts among the outcomes', async () => {
    const { work, a, b, bring, forms } = await aReplyStore()
    const { account, importId } = await bring(THREE)
    expect(account).toEqual({ read: 3, added: 3, changed: 0, unchanged: 0, setAside: 0 })
    expect((await forms()).map(({ partyId, point, reply }) => [partyId, point, reply])).toEqual([
      [a, 'one-month', expect.objectContaining({ kind: 'returned', on: '2020-06-01', hasWords: true })],
      [a, 'six-month', expect.objectContaining({ kind: 'returned', on: '2020-10-31', hasWords: false })],
      [
        b,
        'one-month',
        expect.objectContaining({
          answers: { explained: 5, fair: 4, recommend: 'yes', situation: 1, stress: 3 },
        }),
      ],
    ])
    const [first] = (await work.read((db) => outcomesOn(db, null, TODAY))).all.points
    expect(first).toMatchObject({ returned: 2 })
    expect(await work.read((db) => getReturn(db, importId))).toMatchObject({
      purpose: 'mediation-forms',
      period: { from: '2020-06-01', to: '2020-10-31' },
    })
  })

  test('leaves its free words only where typed ones lie, and names of people nowhere', async () => {
    const { work, a, db, bring } = await aReplyStore()
    await bring(THREE)
    expect((await showWords(work, a)).map(({ words }) => words)).toEqual([OWN_WORDS])
    const inWords = await findPerson(work, OWN_WORDS)
    expect(inWords.places.map(({ table }) => table)).toEqual(['mediation_form'])
    for (const named of NAMED_IN_FILE) expect((await findPerson(work, named)).places).toEqual([])
    const image = db.serialize()
    expect(image.includes('M-2020-001')).toBe(true)
    for (const text of [OWN_WORDS, ...NAMED_IN_FILE]) expect(image.includes(text)).toBe(false)
  })

  test('is never kept itself, only its mark, and a call that asks for it is refused', async () => {
    const { work, bring } = await aReplyStore()
    await expect(bring(THREE, {}, true)).rejects.toThrow('is never kept')
    await bring(THREE)
    expect(await work.read((db) => db.selectFrom('import_file').selectAll().execute())).toEqual([])
  })

  test('changes nothing when it comes again', async () => {
    const { check, bring, forms } = await aReplyStore()
    await bring(THREE)
    const before = await forms()
    expect((await check(THREE)).account).toMatchObject({ read: 3, unchanged: 3 })
    expect((await bring(THREE)).account).toMatchObject({ unchanged: 3 })
    expect(await forms()).toEqual(before)
  })

  test('changes nothing when it comes again after the form was worded anew', async () => {
    const { work, check, bring } = await aReplyStore()
    await bring(THREE)
    const [first, ...others] = USUAL_QUESTIONS['one-month']
    const asked = [{ ...defined(first, 'a question'), words: 'We said how it works.' }, ...others]
    await saveQuestions(work, {
      questions: { 'one-month': asked, 'six-month': [...USUAL_QUESTIONS['six-month']] },
    })
    expect((await check(THREE)).account).toMatchObject({ unchanged: 3 })
  })

  test('that was corrected says what changes, and never what the sealed words were', async () => {
    const { work, a, check, bring } = await aReplyStore()
    await bring(THREE)
    const corrected = replyFile(
      replyRow('A', '1 month', '3 June 2020', { situation: '2', words: 'It began again' }),
      ...THREE.slice(2),
    )
    const checked = await check(corrected)
    const page = { fate: 'changed', offset: 0, limit: 5 } as const
    const { rows, account } = describeRows(checked, { sheet: 'Rows', names: NO_NAMES }, page)
    expect(account).toMatchObject({ changed: 1, unchanged: 2 })
    expect(rows.map(({ change }) => change)).toEqual([
      'Came back 1 June 2020 becomes 3 June 2020; question 5: 4 becomes 2; the free words are others',
    ])
    await bring(corrected)
    expect((await showWords(work, a)).map(({ words }) => words)).toEqual(['It began again'])
  })

  test('without free words takes none away from the reply that it corrects', async () => {
    const { work, a, bring } = await aReplyStore()
    await bring(THREE)
    const { account } = await bring(replyFile(replyRow('A', '1 month', '1 June 2020', { situation: '3' })))
    expect(account).toMatchObject({ changed: 1 })
    expect((await showWords(work, a)).map(({ words }) => words)).toEqual([OWN_WORDS])
  })

  test('never changes a reply that was typed, and says so', async () => {
    const { work, a, check } = await aReplyStore()
    await enter(work, a, 'one-month', '2020-06-01', 5)
    const { rows, account } = await check(THREE)
    expect(account).toMatchObject({ added: 2, setAside: 1 })
    expect(rows[0]?.problems[0]?.message).toBe(
      'cannot be taken: this party has a one-month form already, of 1 June 2020. Take that one back first if this is the right one',
    )
  })

  test('never changes a reply that was taken back and typed anew', async () => {
    const { work, a, bring, check } = await aReplyStore()
    await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-05-30') })
    await bring(THREE)
    await takeBackForm(work, { partyId: a, point: 'one-month' })
    await enter(work, a, 'one-month', '2020-06-01', 5)
    expect((await check(THREE)).account).toMatchObject({ unchanged: 2, setAside: 1 })
  })

  test('is read with two keys the next time, by what is remembered of its headings', async () => {
    const { work, look, bring } = await aReplyStore()
    await bring(THREE)
    const next = replyFile(replyRow('B', '6 months', '30/10/2020')).map((row) => row.toReversed())
    const { profile, mapping } = chosenTable(await look(next))
    expect(profile?.changes).toEqual([])
    expect(mapping.columns.map(({ use }) => (use.kind === 'field' ? use.field : null)).toReversed()).toEqual(
      chosenTable(await look(THREE)).mapping.columns.map(({ use }) =>
        use.kind === 'field' ? use.field : null,
      ),
    )
    const kept = await work.read((db) => db.selectFrom('import_profile').select('layout').execute())
    expect(kept[0]?.layout).not.toContain('M-2020-001')
  })
})

describe('a file that says its point once', () => {
  const rows = THREE.slice(0, 3).map((row) => row.toSpliced(2, 1))

  test('is asked for it each time: the next one may be of the other', async () => {
    const { look, bring } = await aReplyStore()
    const { account } = await bring(rows, { constants: { 'form-point': 'one month' } })
    expect(account).toMatchObject({ added: 2 })
    const { profile, mapping } = chosenTable(await look(rows))
    expect(profile).not.toBeNull()
    expect(missingFields(mapping)).toEqual(['form-point'])
  })
})

describe('an import of replies', () => {
  test('is taken back to what was there, a form that was only sent included', async () => {
    const { work, a, bring, forms } = await aReplyStore()
    await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-05-30') })
    const before = await forms()
    const { importId } = await bring(THREE)
    expect(await undoReturn(work, importId)).toEqual([])
    expect(await forms()).toEqual(before)
    expect((await findPerson(work, OWN_WORDS)).places.filter(({ table }) => table !== 'change_row')).toEqual(
      [],
    )
  })

  test('is taken back after other edits, and leaves what was changed since', async () => {
    const { work, b, caseId, bring, forms } = await aReplyStore()
    const { importId } = await bring(THREE)
    await takeBackForm(work, { partyId: b, point: 'one-month' })
    await enter(work, b, 'one-month', '2020-06-03', 5)
    await addParty(work, {
      caseId,
      household: 3,
      isSafeguarding: false,
      isVulnerable: false,
      details: NO_DETAILS,
    })
    expect(await undoReturn(work, importId)).toEqual([
      '1 evaluation form was changed or used elsewhere since, and stays as it is.',
    ])
    expect((await forms()).map(({ partyId, reply }) => [partyId, 'on' in reply && reply.on])).toEqual([
      [b, '2020-06-03'],
    ])
  })

  test('that corrected another is taken back to what the first one said', async () => {
    const { work, bring, forms } = await aReplyStore()
    await bring(THREE)
    const before = await forms()
    const { importId } = await bring(replyFile(replyRow('A', '1 month', '3 June 2020')))
    await undoReturn(work, importId)
    expect(await forms()).toEqual(before)
  })

  test('of a case that was reopened since the rows were looked at changes nothing', async () => {
    const { work, caseId, look, check, forms } = await aReplyStore()
    const [held, checked] = [await look(THREE), await check(THREE)]
    expect(checked.account).toMatchObject({ added: 3 })
    await reopenCase(work, { caseId })
    const given = { ...held, ...chosenTable(held), profile: null, checked }
    await expect(bringInReturn(work, given)).rejects.toThrow('No row of this table can be brought in')
    expect(await forms()).toEqual([])
  })
})

describe('the sample file of a mediation service', () => {
  test('is matched at first sight, and fits the cases of the example', async () => {
    const { unitOfWork: work } = await openTestStore({ clock: { now: () => '2021-04-01T09:00:00.000Z' } })
    await writeSampleMediation(work)
    const bytes = readFileSync(SAMPLE)
    const knowledge = await work.read(async (db) => ({ context: await getReadingContext(db), profiles: [] }))
    const workbook = await readSuppliedWorkbook(bytes)
    const held = atOnce(lookAtWorkbook({ fileName: 'mediation-forms.xlsx', bytes, workbook }, knowledge))
    const { mapping } = chosenTable(held)
    expect(
      mapping.columns.map(({ use }) => (use.kind === 'field' ? (use.question ?? use.field) : use.kind)),
    ).toEqual([
      ...['case-reference', 'party-letter', 'form-point', 'received', 'left-out', 'left-out'],
      ...['explained', 'fair', 'heard', 'situation', 'kept', 'stress', 'recommend', 'comment'],
    ])
    const { account, rows } = await checkReturn(work, held)
    expect(account).toEqual({ read: 8, added: 5, changed: 0, unchanged: 0, setAside: 3 })
    expect(rows.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
      'names M-2020-003: the case did not proceed, so there is no intervention to ask about',
      'names M-2020-099, and there is no such case',
    ])
    const { importId } = await bringInReturn(work, { ...held, ...chosenTable(held), profile: null })
    expect(await undoReturn(work, importId)).toEqual([])
  })
})
