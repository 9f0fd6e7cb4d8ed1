import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActionItem,
  dueDateFromWords,
  findDueDate,
  type Identity,
  type ItemId,
  oldWordingOf,
} from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { addMonths, type CivilDate, civilDate } from '../../../shared/kit/civil-date.ts'

const YEAR = defined(civilDate(2021, 4, 1), 'a day')

function day(text: string): CivilDate {
  return text as CivilDate
}

function action(text: string, on: CivilDate | null): ActionItem {
  return {
    id: 1 as ItemId,
    identity: '0'.repeat(32) as Identity,
    role: 'action',
    text,
    mark: 'none',
    status: 'not-started',
    due: on === null ? null : { on, words: null, precision: 'month' },
    ownerId: null,
    statusReason: null,
    dueDeclined: null,
  }
}

describe('words that name another date', () => {
  test.each([
    ['Hold six events by March 2021', '2022-03-31', 'Hold six events by March 2022'],
    ['Hold six events by March 2021', '2023-03-31', 'Hold six events by March 2023'],
    ['Finish by the end of 2020/21.', '2022-03-31', 'Finish by the end of 2021/22.'],
    ['Finish in 2020-21', '2022-03-31', 'Finish in 2021-22'],
    ['Ready by 31/3/21', '2022-03-31', 'Ready by 31/3/22'],
    ["Ready by Mar '21", '2022-03-31', "Ready by Mar '22"],
    ['5 talks, April 2020-March 2021', '2022-03-31', '5 talks, April 2021-March 2022'],
    ['Up on 2019/20 by 31 March 2021', '2022-03-31', 'Up on 2019/20 by 31 March 2022'],
  ])('"%s", due %s, could say "%s"', (text, on, proposal) => {
    expect(oldWordingOf(action(text, day(on)), YEAR)?.proposal).toBe(proposal)
  })

  test('are left to a person where another month is due', () => {
    const old = oldWordingOf(action('Hold six events by March 2021', day('2021-12-31')), YEAR)
    expect(old).toEqual({ words: 'by March 2021', on: '2021-03-31', proposal: null })
  })

  test.each([
    ['Hold six events by March 2022', '2022-03-31'],
    ['Hold six events', '2022-03-31'],
    ['Hold six events by March 2022', null],
  ])('are not found in "%s", due %s', (text, on) => {
    expect(oldWordingOf(action(text, on === null ? null : day(on)), YEAR)).toBeNull()
  })

  test('are left alone where a person said that they are no due date', () => {
    const declined = { ...action('Hold six events by March 2021', null), dueDeclined: 'by March 2021' }
    expect(oldWordingOf(declined, YEAR)).toBeNull()
  })

  test('are found without a due date where they name a day before the year', () => {
    expect(oldWordingOf(action('Hold six events by March 2021', null), YEAR)).toEqual({
      words: 'by March 2021',
      on: '2021-03-31',
      proposal: null,
    })
  })

  test('whatever is proposed means the due date, and leaves the rest of the text alone', () => {
    const words = fc.constantFrom(
      'by March 2021',
      'in summer 2020',
      'by 5 May 2020',
      '2020/21',
      "by Dec '20",
      'by 30.9.2020',
      'by Q3 2020/21',
    )
    fc.assert(
      fc.property(
        fc.string(),
        words,
        fc.string(),
        fc.integer({ min: 1, max: 9 }),
        (before, date, after, years) => {
          const text = `${before} ${date} ${after}`
          const found = dueDateFromWords(text)
          fc.pre(found !== null)
          const on = addMonths(found.on, years * 12)
          const proposal = oldWordingOf(action(text, on), YEAR)?.proposal ?? null
          if (proposal === null) return
          expect(findDueDate(proposal)?.on).toBe(on)
          const place = defined(findDueDate(text), 'the words')
          expect(proposal.startsWith(text.slice(0, place.start))).toBe(true)
          expect(proposal.endsWith(text.slice(place.end))).toBe(true)
        },
      ),
    )
  })
})
