import { describe, expect, test } from 'vitest'
import { type CareFacts, careOf } from '../../../shared/domain/vault/index.ts'
import { careInWords } from '../../../shared/text/vault-words.ts'

const NOW = '2026-11-27T15:00:00.000Z'
const WELL_KEPT: CareFacts = {
  madeAt: '2026-01-05T09:00:00.000Z',
  changedAt: '2026-11-27T14:00:00.000Z',
  backupAt: '2026-11-27T14:30:00.000Z',
  backupTrouble: null,
  copiedAt: '2026-11-25T14:30:00.000Z',
  check: { at: '2026-11-01T09:00:00.000Z', isGood: true },
  sheetProvedAt: '2026-01-05T09:10:00.000Z',
  replacedAt: null,
  notices: [],
}
const kindsOf = (changed: Partial<CareFacts>) =>
  careOf({ ...WELL_KEPT, ...changed }, NOW).map(({ kind, isUrgent }) => `${kind}${isUrgent ? ' now' : ''}`)

describe('what needs the officer about the keeping of her plan', () => {
  test.each([
    ['nothing, when all is well', {}, []],
    ['a sheet that was never proved', { sheetProvedAt: null }, ['recovery-sheet now']],
    ['a bad check', { check: { at: NOW, isGood: false } }, ['check-failed now']],
    ['a failed backup', { backupTrouble: 'The disk is full.' }, ['backup-trouble now']],
    ['a notice of the store', { notices: ['A key file was repaired.'] }, ['notice now']],
    ['an old backup', { backupAt: '2026-11-19T09:00:00.000Z' }, ['backup-old']],
    ['a very old backup', { backupAt: '2026-10-19T09:00:00.000Z' }, ['backup-old now']],
    ['an old copy', { copiedAt: '2026-11-10T09:00:00.000Z' }, ['copy-old']],
    ['a very old copy', { copiedAt: '2026-08-10T09:00:00.000Z' }, ['copy-old now']],
    ['no copy for long', { copiedAt: null }, ['no-copy now']],
    ['no copy of a store made today', { copiedAt: null, madeAt: NOW }, []],
    [
      'no backup of an old change',
      { backupAt: null, changedAt: '2026-11-01T09:00:00.000Z' },
      ['no-backup now'],
    ],
    ['no backup of a change made just now', { backupAt: null }, []],
    [
      'nothing, when an old backup is as new as the plan',
      {
        changedAt: '2026-06-01T09:00:00.000Z',
        backupAt: '2026-06-01T10:00:00.000Z',
        copiedAt: '2026-06-01T10:00:00.000Z',
      },
      [],
    ],
    ['a replaced store', { replacedAt: '2026-11-26T09:00:00.000Z' }, ['replaced']],
    [
      'the most urgent first',
      { replacedAt: NOW, copiedAt: '2026-11-10T09:00:00.000Z', sheetProvedAt: null },
      ['recovery-sheet now', 'copy-old', 'replaced'],
    ],
  ] as const)('%s', (_name, changed, kinds) => {
    expect(kindsOf(changed)).toEqual(kinds)
  })

  test('is told in whole sentences', () => {
    const facts: CareFacts = {
      ...WELL_KEPT,
      sheetProvedAt: null,
      backupAt: '2026-10-19T09:00:00.000Z',
      copiedAt: null,
      check: { at: NOW, isGood: false },
      replacedAt: NOW,
    }
    for (const item of careOf(facts, NOW)) expect(careInWords(item, new Date(NOW))).toMatch(/^[A-Z].*\.$/)
  })
})
