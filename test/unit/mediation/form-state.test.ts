import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CaseId,
  diaryOn,
  FORM_POINTS,
  formDue,
  formState,
  lastEndDue,
  type OpenForm,
  type PartyId,
  type PartyLetter,
} from '../../../shared/domain/mediation/index.ts'
import { addDays, addMonths, dateParts } from '../../../shared/kit/civil-date.ts'
import { sentForm } from '../../builders/mediation.ts'
import { day } from '../../builders/series.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days))

describe('a form falls due', () => {
  test.each([
    ['2021-01-31', 'one-month', '2021-02-28', '2021-02-21', '2021-03-28'],
    ['2020-01-31', 'one-month', '2020-02-29', '2020-02-22', '2020-03-28'],
    ['2020-02-29', 'one-month', '2020-03-29', '2020-03-22', '2020-04-26'],
    ['2019-08-29', 'six-month', '2020-02-29', '2020-02-22', '2020-03-28'],
    ['2019-08-31', 'six-month', '2020-02-29', '2020-02-22', '2020-03-28'],
    ['2020-08-31', 'six-month', '2021-02-28', '2021-02-21', '2021-03-28'],
    ['2020-03-31', 'six-month', '2020-09-30', '2020-09-23', '2020-10-28'],
    ['2020-12-15', 'one-month', '2021-01-15', '2021-01-08', '2021-02-12'],
  ] as const)('after an end on %s, %s, on %s', (end, point, on, from, until) => {
    expect(formDue(day(end), point)).toEqual({ on, from, until })
  })

  test('in the right month always, on the same day or on the last of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('one-month' as const, 'six-month' as const), (end, point) => {
        const { on } = formDue(end, point)
        const months = point === 'one-month' ? 1 : 6
        const [from, to] = [dateParts(end), dateParts(on)]
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months)
        expect(to.day === from.day || addDays(on, 1).endsWith('-01')).toBe(true)
        expect(to.day).toBeLessThanOrEqual(from.day)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a form stands', () => {
  const due = formDue(day('2020-01-31'), 'one-month')

  test.each([
    ['2020-02-21', 'not-yet-due'],
    ['2020-02-22', 'due'],
    ['2020-03-28', 'due'],
    ['2020-03-29', 'overdue'],
  ] as const)('on %s as %s while nobody answered', (today, state) => {
    expect(formState(due, null, day(today))).toBe(state)
    expect(formState(due, sentForm('one-month'), day(today))).toBe(state)
  })

  test.each([
    [{ kind: 'no-reply', on: day('2020-04-01') }, 'no-reply'],
    [{ kind: 'not-asked', reason: 'vulnerable' }, 'not-asked'],
  ] as const)('by what became of it, whatever the day', (reply, state) => {
    expect(formState(due, { reply }, day('2030-01-01'))).toBe(state)
  })
})

/** The two forms of a party after an end; the first may have been sent and reminded of. */
const party = (id: number, endedOn: string, first: OpenForm['sent'] = null): OpenForm[] =>
  FORM_POINTS.map((point) => ({
    caseId: id as CaseId,
    reference: `M-2020-00${id}`,
    partyId: id as PartyId,
    letter: 'A' as PartyLetter,
    isSafeguarding: false,
    isVulnerable: false,
    endedOn: day(endedOn),
    point,
    sent: point === 'one-month' ? first : null,
  }))
const sent = (on: string, ...reminders: string[]) => ({ sentOn: day(on), reminders: reminders.map(day) })

test('the last end whose form is due by a day is one, and the day after it is none', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...FORM_POINTS), (by, point) => {
      const last = lastEndDue(point, by)
      expect(formDue(last, point).from <= by).toBe(true)
      expect(formDue(addDays(last, 1), point).from > by).toBe(true)
    }),
  )
})

describe('the diary', () => {
  test('tells this week from late and from out of its window, the earliest first', () => {
    const forms = [
      ...party(1, '2020-02-03'),
      ...party(2, '2020-01-20'),
      ...party(3, '2019-12-01'),
      ...party(4, '2020-02-20'),
    ]
    const diary = diaryOn(forms, day('2020-03-01'))
    const shown = (list: typeof diary.late) =>
      list.map(({ reference, point, days }) => [reference, point, days])
    expect(shown(diary.thisWeek)).toEqual([['M-2020-001', 'one-month', 2]])
    expect(shown(diary.late)).toEqual([['M-2020-002', 'one-month', -10]])
    expect(shown(diary.outOfWindow)).toEqual([['M-2020-003', 'one-month', -60]])
  })

  test.each([
    [null, '2020-03-01', 'send'],
    [sent('2020-02-25'), '2020-03-01', 'wait'],
    [sent('2020-02-25'), '2020-03-10', 'remind'],
    [sent('2020-02-25', '2020-03-10'), '2020-03-20', 'wait'],
    [sent('2020-02-25', '2020-03-10', '2020-03-20'), '2020-04-20', 'close'],
    [null, '2020-05-01', 'close'],
  ] as const)('says what to do next %#', (first, today, task) => {
    const { thisWeek, late, outOfWindow } = diaryOn(party(1, '2020-01-31', first), day(today))
    expect([...thisWeek, ...late, ...outOfWindow].find(({ point }) => point === 'one-month')?.task).toBe(task)
  })

  test('lets nothing slip: every unanswered form is in it from its window on, however long the program was closed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 2_000 }), (end, closedFor) => {
        const today = addDays(addMonths(end, 1), closedFor)
        const diary = diaryOn(party(1, end), today)
        const listed = [...diary.thisWeek, ...diary.late, ...diary.outOfWindow].map(({ point }) => point)
        expect(listed).toContain('one-month')
        expect(listed.includes('six-month')).toBe(today >= formDue(end, 'six-month').from)
      }),
      { numRuns: 200 },
    )
  })
})
