import { describe, expect, test } from 'vitest'
import {
  addCase,
  addParty,
  closeCase,
  findPerson,
  sendForm,
} from '../../electron/core/features/mediation/index.ts'
import { rejectedModel } from '../../electron/core/features/returns/rejected-rows.ts'
import { describeRows } from '../../electron/core/features/returns/rows-view.ts'
import { NO_DETAILS } from '../../shared/domain/mediation/index.ts'
import { NO_NAMES } from '../../shared/domain/returns/index.ts'
import { caseFace } from '../builders/mediation.ts'
import { aReplyStore, NAMED_IN_FILE, OWN_WORDS, replyFile, replyRow } from '../builders/mediation-return.ts'
import { day } from '../builders/series.ts'

const TODAY = day('2020-12-01')

describe('rows that cannot be', () => {
  const cases: readonly (readonly [what: string, row: readonly string[], field: string, sentence: string])[] =
    [
      [
        'an unknown case',
        replyRow('A', '1m', '1 June 2020', { reference: 'M-2020-099' }),
        'case-reference',
        'names M-2020-099, and there is no such case',
      ],
      [
        'an open case',
        replyRow('A', '1m', '1 June 2020', { reference: 'M-2020-002' }),
        'case-reference',
        'names M-2020-002: the case is open',
      ],
      [
        'a case that did not proceed',
        replyRow('A', '1m', '1 June 2020', { reference: 'M-2020-003' }),
        'case-reference',
        'the case did not proceed',
      ],
      [
        'an unknown party',
        replyRow('C', '1m', '1 June 2020'),
        'party-letter',
        'names party C, and M-2020-001 has the parties A, B',
      ],
      [
        'a party that nobody can tell',
        replyRow('upstairs', '1m', '1 June 2020'),
        'party-letter',
        'names no party for certain',
      ],
      [
        'no point',
        replyRow('A', 'late', '1 June 2020'),
        'form-point',
        'names neither one month nor six months',
      ],
      [
        'a day before the end',
        replyRow('A', '1m', '1 April 2020'),
        'received',
        'before the intervention ended on 30 April 2020',
      ],
      ['a day to come', replyRow('A', '6m', '1 June 2099'), 'received', 'is still to come'],
      ['no day', replyRow('A', '1m', 'soon'), 'received', 'holds no day that can be read'],
      [
        'an answer off the scale',
        replyRow('A', '1m', '1 June 2020', { situation: '7' }),
        'reply',
        'holds 7, which is not on the scale: the question takes a number from 1 (Much worse) to 5 (Much better)',
      ],
    ]
  test.each(cases)(
    'with %s is asked about by its cell, and the other row is brought in',
    async (_, row, field, sentence) => {
      const { work, check } = await aReplyStore()
      await addCase(work, caseFace())
      const third = await addCase(work, caseFace())
      const party = { household: 1, isSafeguarding: false, isVulnerable: false, details: NO_DETAILS }
      await addParty(work, { caseId: third, ...party })
      await closeCase(work, {
        caseId: third,
        on: day('2020-04-30'),
        outcome: 'did-not-proceed',
        notProceeding: { why: 'unsuitable' },
      })
      const { account, rows } = await check(replyFile(row, replyRow('B', '1m', '2 June 2020')))
      expect(account).toEqual({ read: 2, added: 1, changed: 0, unchanged: 0, setAside: 1 })
      expect(rows[0]?.problems[0]).toMatchObject({ field })
      expect(rows[0]?.problems[0]?.message).toContain(sentence)
    },
  )

  test('before the form was sent are refused as they are in typing', async () => {
    const { work, a, check } = await aReplyStore()
    await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-06-10') })
    const { rows } = await check(replyFile(replyRow('A', '1m', '1 June 2020')))
    expect(rows[0]?.problems[0]?.message).toContain('when the form was sent')
  })

  test('outside the window are only doubted, and brought in', async () => {
    const { check } = await aReplyStore()
    const checked = await check(replyFile(replyRow('A', '1m', '1 September 2020')))
    expect(checked.account).toMatchObject({ added: 1 })
    const page = { fate: null, offset: 0, limit: 5 } as const
    const { doubtful, rows } = describeRows(checked, { sheet: 'Rows', names: NO_NAMES }, page)
    const [row] = rows
    expect(doubtful).toBe(1)
    expect(row?.reason).toContain('is the point right?')
  })

  test('that are there twice are brought in once where they agree, and asked about where they do not', async () => {
    const { check } = await aReplyStore()
    const row = replyRow('A', '1m', '1 June 2020')
    const same = await check(replyFile(row, row))
    expect(same.rows.map(({ fate, aside }) => [fate, aside])).toEqual([
      ['added', null],
      ['aside', 'It says the same as row 2'],
    ])
    const other = await check(replyFile(row, replyRow('A', '1m', '2 June 2020')))
    expect(other.rows.map(({ fate }) => fate)).toEqual(['added', 'attention'])
    expect(other.rows[1]?.problems[0]?.message).toContain('is a second reply of this party at this point')
  })

  test('without any answer are set aside as no reply', async () => {
    const { check } = await aReplyStore()
    const nothing = ['M-2020-001', 'B', '1m', 'no reply', ...NAMED_IN_FILE, '', '', '-', '', '', '']
    const { rows, account } = await check(replyFile(replyRow('A', '1m', '1 June 2020'), nothing))
    expect(account).toMatchObject({ read: 2, added: 1, setAside: 1 })
    expect(rows[1]?.aside).toContain('No reply came')
  })

  test('leave no word of a cell in what is stored of them, nor the reason that a person typed', async () => {
    const { work, bring, rows } = await aReplyStore()
    const wrong = replyRow('B', '1m', '1 June 2020', { situation: OWN_WORDS })
    const named = replyRow('B', '6m', '1 November 2020')
    await bring(replyFile(replyRow('A', '1m', '1 June 2020'), wrong, named), {
      leftOutRows: [{ row: 4, reason: 'Thaddeus rang' }],
    })
    expect((await rows()).map(({ fate, reason }) => [fate, reason])).toEqual([
      ['added', null],
      ['aside', 'Row 3 holds something else than a number from 1 (Much worse) to 5 (Much better).'],
      ['aside', 'Left out by hand'],
    ])
    expect((await findPerson(work, 'Thaddeus')).places).toEqual([])
  })

  test('go back without answers, words and what was left out', async () => {
    const { look, check } = await aReplyStore()
    const rows = replyFile(replyRow('C', '1m', '1 June 2020', { words: OWN_WORDS }))
    const held = await look(rows)
    const model = rejectedModel(held, await check(rows), TODAY)
    expect(model.sheets[0]?.columns.map(({ heading }) => heading)).toEqual([
      'Row',
      'Case reference',
      'Party',
      'Form',
      'Date received',
      'Reason',
    ])
    const text = JSON.stringify(model)
    for (const named of [OWN_WORDS, ...NAMED_IN_FILE]) expect(text).not.toContain(named)
  })
})
