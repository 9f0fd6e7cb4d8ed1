import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsOf } from '../../renderer/screens/plan/home-needs.ts'
import {
  type Awaited,
  accountInWords,
  byUrgency,
  pageInWords,
  undoInWords,
} from '../../renderer/screens/returns/brought-in-words.ts'
import { defined } from '../../shared/kit/assert.ts'
import { addDays, parseCivilDate } from '../../shared/kit/civil-date.ts'

const OCTOBER = defined(parseCivilDate('2020-10-30'), 'the day')
const account = (added: number, changed: number, unchanged: number, setAside: number) => ({
  read: added + changed + unchanged + setAside,
  added,
  changed,
  unchanged,
  setAside,
})
const awaited = (fields: Partial<Awaited> = {}): Awaited => ({
  profileId: 1,
  profile: 'Sessions by quarter',
  partner: 'Getin2it',
  period: 'July to September 2020',
  dueOn: OCTOBER,
  state: 'late',
  message: 'Dear colleague,',
  ...fields,
})
const wordsOfHome = (returns: readonly Awaited[] | null) =>
  needsOf({ attention: null, measures: null, returns, care: [], findings: [] }).map(({ words }) => words)

describe('the account of a file', () => {
  test.each([
    [account(38, 4, 0, 2), '44 rows read: 38 added, 4 changed and 2 left out'],
    [account(1, 0, 0, 0), '1 row read: 1 added'],
    [account(0, 0, 1_204, 0), '1,204 rows read: 1,204 already here'],
    [account(0, 0, 0, 0), '0 rows read'],
  ])('says what became of every row, and nothing of what there is none of: %j', (given, words) => {
    expect(accountInWords(given)).toBe(words)
  })

  test('names each part that is not nought, so that the parts add up to what was read', () => {
    const part = fc.nat({ max: 200_000 })
    fc.assert(
      fc.property(part, part, part, part, (...parts) => {
        const words = accountInWords(account(...parts))
        const numbers = [...words.replaceAll(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d+/g)].map(Number)
        const [read, ...rest] = numbers
        expect(rest.reduce((sum, one) => sum + one, 0)).toBe(read)
        expect(rest).toEqual(parts.filter((one) => one > 0))
      }),
    )
  })
})

describe('what undoing would do', () => {
  test.each([
    [
      account(38, 4, 9, 2),
      '38 entries that it added go and 4 entries that it changed become what they were.',
    ],
    [account(1, 0, 0, 0), '1 entry that it added goes.'],
    [account(0, 1, 0, 0), '1 entry that it changed becomes what it was.'],
    [account(0, 0, 9, 1), 'It added and changed nothing, so nothing else changes.'],
  ])('is said before it is done: %j', (given, words) => {
    expect(undoInWords(given)).toBe(words)
  })
})

test('a page of rows says which of how many it shows', () => {
  expect(pageInWords({ offset: 1_100, shown: 4, total: 1_104 })).toBe('Rows 1,101 to 1,104 of 1,104')
})

test('late files stand above those that are waited for, and of each the first due is first', () => {
  const anyAwaited = fc.record({ days: fc.integer({ min: -400, max: 400 }), isLate: fc.boolean() })
  fc.assert(
    fc.property(fc.array(anyAwaited), (all) => {
      const given = all.map(({ days, isLate }) =>
        awaited({ dueOn: addDays(OCTOBER, days), state: isLate ? 'late' : 'waiting' }),
      )
      const sorted = byUrgency(given)
      expect(new Set(sorted)).toEqual(new Set(given))
      const keys = sorted.map(({ state, dueOn }) => `${state === 'late' ? 0 : 1} ${dueOn}`)
      expect(keys).toEqual(keys.toSorted())
    }),
  )
})

describe('Home', () => {
  test.each<readonly [string, readonly Awaited[] | null, readonly string[]]>([
    [
      'names the one that is late',
      [awaited()],
      ['“Sessions by quarter” from Getin2it for July to September 2020 is late'],
    ],
    [
      'needs no partner for that',
      [awaited({ partner: null })],
      ['“Sessions by quarter” for July to September 2020 is late'],
    ],
    ['counts several', [awaited(), awaited({ profileId: 2 })], ['2 partners’ files are late']],
    ['is silent about what is not due yet', [awaited({ state: 'waiting' })], []],
    ['is silent while it is not known', null, []],
  ])('%s', (_name, returns, words) => {
    expect(wordsOfHome(returns)).toEqual(words)
  })

  test('leads from a late file to the page that lists it', () => {
    const [need] = needsOf({ attention: null, measures: null, returns: [awaited()], care: [], findings: [] })
    expect(need).toMatchObject({ to: { name: 'brought-in' }, mark: { word: 'Ask' } })
  })
})
