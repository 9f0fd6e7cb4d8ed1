import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDateFromWords, findDueDate } from '../../../shared/domain/plan/index.ts'
import { civilDate, dateInWords, lastDayOfMonth, monthInWords } from '../../../shared/kit/civil-date.ts'

type Example = readonly [text: string, on: string, precision: string, words: string]

const UNDERSTOOD: readonly Example[] = [
  ['Sessions held by March 2021', '2021-03-31', 'month', 'by March 2021'],
  ['Sessions held by March 2021.', '2021-03-31', 'month', 'by March 2021'],
  ['Done by 31 March 2021', '2021-03-31', 'day', 'by 31 March 2021'],
  ['Done by the 31st of March 2021', '2021-03-31', 'day', 'by the 31st of March 2021'],
  ['Done by Wednesday 31 March 2021', '2021-03-31', 'day', 'by Wednesday 31 March 2021'],
  ['Programmes set up by October 2020', '2020-10-31', 'month', 'by October 2020'],
  ['Fewer reports at March 2021 compared with previous 12 months', '2021-03-31', 'month', 'at March 2021'],
  ['More reports to March 2021 compared to last year', '2021-03-31', 'month', 'to March 2021'],
  [
    'Held during the period April 2020-March 2021',
    '2021-03-31',
    'month',
    'during the period April 2020-March 2021',
  ],
  [
    'Held during the period April 2020 – March 2021',
    '2021-03-31',
    'month',
    'during the period April 2020 – March 2021',
  ],
  ['April 2020-March 2021', '2021-03-31', 'month', 'April 2020-March 2021'],
  ['from April 2020 to March 2021', '2021-03-31', 'month', 'from April 2020 to March 2021'],
  ['between April 2020 and March 2021', '2021-03-31', 'month', 'between April 2020 and March 2021'],
  ['April to June 2020', '2020-06-30', 'month', 'April to June 2020'],
  ['1-31 March 2021', '2021-03-31', 'day', '1-31 March 2021'],
  ['1 April 2020 to 31 March 2021', '2021-03-31', 'day', '1 April 2020 to 31 March 2021'],
  ['At key times, e.g. Summer 2020', '2020-08-31', 'season', 'Summer 2020'],
  ['during the summer holidays 2020', '2020-08-31', 'season', 'during the summer holidays 2020'],
  ['by winter 2020/21', '2021-02-28', 'season', 'by winter 2020/21'],
  ['by spring 2021', '2021-05-31', 'season', 'by spring 2021'],
  ['in autumn 2020', '2020-11-30', 'season', 'in autumn 2020'],
  ['Awareness day in March 2021', '2021-03-31', 'month', 'in March 2021'],
  ['by the end of 2020/21', '2021-03-31', 'year', 'by the end of 2020/21'],
  ['by the end of 2020', '2020-12-31', 'year', 'by the end of 2020'],
  ['by 2021', '2021-12-31', 'year', 'by 2021'],
  ['in 2020/2021', '2021-03-31', 'year', 'in 2020/2021'],
  ['2020/21', '2021-03-31', 'year', '2020/21'],
  ['Q2 2020/21', '2020-09-30', 'month', 'Q2 2020/21'],
  ['by Q4 2020/21', '2021-03-31', 'month', 'by Q4 2020/21'],
  ['third quarter of 2020/21', '2020-12-31', 'month', 'third quarter of 2020/21'],
  ['31/03/2021', '2021-03-31', 'day', '31/03/2021'],
  ['03/04/2020', '2020-04-03', 'day', '03/04/2020'],
  ['31.3.21', '2021-03-31', 'day', '31.3.21'],
  ['2021-03-31', '2021-03-31', 'day', '2021-03-31'],
  ['Mar-21', '2021-03-31', 'month', 'Mar-21'],
  ["by March '21", '2021-03-31', 'month', "by March '21"],
  ['by March 21', '2021-03-31', 'month', 'by March 21'],
  ['31 Mar 21', '2021-03-31', 'day', '31 Mar 21'],
  ['12 sessions by Sept. 2020', '2020-09-30', 'month', 'by Sept. 2020'],
  ['March 31, 2021', '2021-03-31', 'day', 'March 31, 2021'],
  ['before 31 March 2021', '2021-03-30', 'day', 'before 31 March 2021'],
  ['before March 2021', '2021-02-28', 'month', 'before March 2021'],
  ['by the start of April 2021', '2021-04-01', 'day', 'by the start of April 2021'],
  ['by end February 2020', '2020-02-29', 'month', 'by end February 2020'],
  ['10 by October 2020 and 20 by March 2021', '2021-03-31', 'month', 'by March 2021'],
  ['In March 2022 we look back; done by March 2021', '2021-03-31', 'month', 'by March 2021'],
  ['Fewer in March 2021 compared with March 2022', '2021-03-31', 'month', 'in March 2021'],
  ['the weekend March 2021 opens', '2021-03-31', 'month', 'March 2021'],
  ['by May 2021', '2021-05-31', 'month', 'by May 2021'],
]

const NOT_UNDERSTOOD: readonly string[] = [
  '',
  'between the hours of 21.00 to 04.00',
  'people over 50 years of age',
  '2020 leaflets',
  'by 2020 people',
  '2020-2023',
  'ongoing',
  'within 6 months',
  'monthly',
  'by 31 March',
  '03/31/2021',
  '31/02/2021',
  'compared with March 2020',
  'Thefts lower than in 2022/23',
  'Fewer reports than during March 2020',
  'compared to March 2020',
  'since April 2019',
  'from April 2020',
  'Increase on 2019/20',
  'based on previous year’s figures',
  'volunteers may 20 at a time',
  '1-2-1 sessions, 1:1 work, 24/7',
  '2,250 cases, up 8%',
]

describe('a due date in words', () => {
  test.each(UNDERSTOOD)('%j is due on %s', (text, on, precision, words) => {
    expect(findDueDate(text)).toMatchObject({ on, precision, words })
  })

  test.each(NOT_UNDERSTOOD)('%j names no due date', (text) => {
    expect(findDueDate(text)).toBeNull()
  })

  test('what is stored has no place in the text', () => {
    expect(dueDateFromWords('Held by March 2021')).toEqual({
      on: '2021-03-31',
      words: 'by March 2021',
      precision: 'month',
    })
    expect(dueDateFromWords('Held')).toBeNull()
  })
})

const anyDay = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => civilDate(year, month, day))
  .filter((day) => day !== undefined)
const twoDigits = (value: number): string => String(value).padStart(2, '0')

describe('for every day of the century', () => {
  test('each way to write it is read day first', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
        for (const written of [
          dateInWords(on),
          `${day}/${month}/${year}`,
          `${twoDigits(day)}.${twoDigits(month)}.${year}`,
          `${day}-${month}-${twoDigits(year % 100)}`,
          on,
        ]) {
          expect(findDueDate(`Report sent by ${written} to the board`)).toEqual({
            on,
            precision: 'day',
            words: `by ${written}`,
            start: 12,
            end: 15 + written.length,
          })
        }
      }),
    )
  })

  test('its month means the last day of the month', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const [year = 0, month = 0] = on.split('-').map(Number)
        expect(findDueDate(`held by ${monthInWords(on)}, if not before`)?.on).toBe(
          lastDayOfMonth(year, month),
        )
      }),
    )
  })
})

test('the words are those of the text, to the letter, whatever the text is', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'by',
      'March',
      '2021',
      'end of',
      '31',
      '/',
      '-',
      ' to ',
      '2020/21',
      'Q1',
      'the',
      'may',
      '\n',
      'from',
    ),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const text = parts.join(' ')
      const found = findDueDate(text)
      if (found === null) return
      expect(found.words).toBe(text.slice(found.start, found.end))
      expect(found.words.trim()).toBe(found.words)
      expect(found.words).toMatch(/\d/)
    }),
    { numRuns: 500 },
  )
})

test('text without a figure never has a due date', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      fc.pre(!/\d/.test(text))
      expect(findDueDate(text)).toBeNull()
    }),
  )
})
