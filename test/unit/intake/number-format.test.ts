import { describe, expect, test } from 'vitest'
import { dayOf, numberKind, printNumber } from '../../../electron/core/intake/number-format.ts'

describe('day numbers', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [44286, false, '2021-03-31'],
    [2958465, false, '9999-12-31'],
    [2958466, false, undefined],
    [0, false, undefined],
    [-5, false, undefined],
    [0, true, '1904-01-01'],
    [42824, true, '2021-03-31'],
  ])('%d (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(dayOf(serial, from1904)).toBe(day)
  })
})

describe('how a number is printed', () => {
  test.each([
    [44286, 'dd/mm/yyyy', '31 March 2021'],
    [44286, '[$-809]d mmmm yyyy;@', '31 March 2021'],
    [44286, 'm/d/yy', '31 March 2021'],
    [44286, 'mmm-yy', 'March 2021'],
    [44286, 'mmmm\\ yyyy', 'March 2021'],
    [44286.604166666664, 'dd/mm/yyyy hh:mm', '31 March 2021 14:30'],
    [44286, 'dd/mm/yyyy hh:mm', '31 March 2021'],
    [0.604166666664, 'h:mm', '14:30'],
    [0.604166666664, 'h:mm AM/PM', '14:30'],
    [1.5, '[h]:mm', '36:00'],
    [12, 'General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [1.1, '@', '1.1'],
    [1e21, 'General', '1e+21'],
    [0.256, '0.0%', '25.6%'],
    [0.25, '0%', '25%'],
    [4500, '£#,##0', '£4,500'],
    [4500, '[$£-809]#,##0.00', '£4,500.00'],
    [4500, '"£"#,##0;[Red]\\-"£"#,##0', '£4,500'],
    [-4500, '£#,##0', '-£4,500'],
    [12, '0 "sessions"', '12 sessions'],
    [12.5, '#,##0.##', '12.5'],
    [7, '000', '7'],
    [0.5, '# ?/?', '0.5'],
    [123456, '0.00E+00', '123456'],
    [-1, 'dd/mm/yyyy', '-1'],
  ])('%d as %s is %s', (value, code, printed) => {
    expect(printNumber(value, numberKind(code), false)).toBe(printed)
  })
})
