import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf, type BackupKind, dueWhenPutAway, isHourlyDue } from '../../../shared/domain/vault/index.ts'

const NOW = '2026-11-27T15:00:00.000Z'
const backup = (kind: BackupKind, at: string) => ({ kind, at })

describe('the age of a backup', () => {
  test.each([
    ['2026-11-27T14:00:00.000Z', 'fresh'],
    ['2026-11-20T15:00:00.001Z', 'fresh'],
    ['2026-11-20T15:00:00.000Z', 'old'],
    ['2026-10-28T15:00:00.001Z', 'old'],
    ['2026-10-28T15:00:00.000Z', 'very-old'],
    ['2027-01-01T00:00:00.000Z', 'fresh'],
  ] as const)('from %s is %s', (at, age) => {
    expect(ageOf(at, NOW)).toBe(age)
  })
})

describe('the hourly backup', () => {
  test.each([
    ['nothing was ever changed', null, [], false],
    ['something was changed and there is no backup', '2026-11-27T14:59:00.000Z', [], true],
    [
      'something was changed and the newest is an hour old',
      '2026-11-27T14:30:00.000Z',
      [backup('hourly', '2026-11-27T14:00:00.000Z')],
      true,
    ],
    [
      'something was changed and the newest is younger',
      '2026-11-27T14:30:00.000Z',
      [backup('before-import', '2026-11-27T14:00:00.001Z')],
      false,
    ],
    [
      'nothing was changed since',
      '2026-11-27T13:59:00.000Z',
      [backup('daily', '2026-11-27T14:00:00.000Z')],
      false,
    ],
  ] as const)('when %s', (_name, changedAt, backups, isDue) => {
    expect(isHourlyDue({ now: NOW, changedAt, backups })).toBe(isDue)
  })
})

describe('the backup when the plan is put away', () => {
  test.each([
    ['nothing was ever changed', null, [], null],
    ['there is none yet', '2026-11-27T14:00:00.000Z', [], 'weekly'],
    [
      'there is one of today',
      '2026-11-27T14:00:00.000Z',
      [backup('daily', '2026-11-27T09:00:00.000Z'), backup('weekly', '2026-11-23T09:00:00.000Z')],
      null,
    ],
    [
      'only an hourly one is of today',
      '2026-11-27T14:00:00.000Z',
      [backup('hourly', '2026-11-27T13:00:00.000Z'), backup('weekly', '2026-11-23T09:00:00.000Z')],
      'daily',
    ],
    [
      'the last weekly one is a week old',
      '2026-11-27T14:00:00.000Z',
      [backup('daily', '2026-11-26T17:00:00.000Z'), backup('weekly', '2026-11-20T15:00:00.000Z')],
      'weekly',
    ],
    [
      'nothing was changed since yesterday’s',
      '2026-11-26T16:00:00.000Z',
      [backup('weekly', '2026-11-26T17:00:00.000Z')],
      null,
    ],
  ] as const)('when %s', (_name, changedAt, backups, kind) => {
    expect(dueWhenPutAway({ now: NOW, changedAt, backups })).toBe(kind)
  })

  test('is never due where the newest kept one is younger than the last change', () => {
    const instant = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(instant, instant, instant, (changedAt, at, now) => {
        fc.pre(changedAt <= at)
        for (const kind of ['daily', 'weekly'] as const) {
          expect(dueWhenPutAway({ now, changedAt, backups: [backup(kind, at)] })).toBeNull()
        }
      }),
    )
  })
})
