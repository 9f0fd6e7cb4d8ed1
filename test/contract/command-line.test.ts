import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { callCommandLine, folderWithStore, PASSPHRASE } from '../builders/command-line.ts'
import { temporaryFolder } from '../builders/store.ts'

describe('the command line', () => {
  test('answers a wrong word with exit code 2 and the right usage', async () => {
    const folder = temporaryFolder()
    const calls = [
      [],
      ['nonsense'],
      ['verify', '--stroe', 'x'],
      ['verify'],
      ['restore', '--store', 'x'],
      ['summary', 'extra'],
    ]
    for (const call of calls) {
      const answered = await callCommandLine(folder, call)
      expect({ call, code: answered.code }).toEqual({ call, code: 2 })
    }
    expect((await callCommandLine(folder, ['verify', '--store', 'x'])).err).toContain(
      '--passphrase-file FILE',
    )
  })

  test('makes a store, writes the recovery key once, and refuses to write over it', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    const recovery = path.join(folder, 'recovery')
    expect(readFileSync(recovery, 'utf8')).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{2}\n$/)
    expect(statSync(recovery).mode & 0o077).toBe(0)

    const again = await callCommandLine(folder, ['create', ...options, '--recovery-file', 'recovery2'])
    expect(again.code).toBe(3)
    expect(existsSync(path.join(folder, 'recovery2'))).toBe(false)
    const elsewhere = [
      'create',
      '--store',
      'other',
      '--passphrase-file',
      'pass',
      '--recovery-file',
      'recovery',
    ]
    expect((await callCommandLine(folder, elsewhere)).err).toContain('exists already')
    expect(existsSync(path.join(folder, 'other'))).toBe(false)
  })

  test('refuses less than 64 MiB for the passphrase, and a weak passphrase', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'pass'), PASSPHRASE)
    writeFileSync(path.join(folder, 'weak'), 'short')
    const create = (...rest: string[]) =>
      callCommandLine(folder, ['create', '--store', 's', '--recovery-file', 'r', ...rest])
    expect((await create('--passphrase-file', 'pass', '--kdf-memory', '63')).code).toBe(3)
    expect((await create('--passphrase-file', 'pass', '--kdf-memory', 'much')).code).toBe(2)
    expect((await create('--passphrase-file', 'weak')).code).toBe(3)
    expect(existsSync(path.join(folder, 's'))).toBe(false)
  })

  test('takes the passphrase from standard input, and answers one JSON value there', async () => {
    const folder = temporaryFolder()
    await folderWithStore(folder)
    const call = ['verify', '--store', 'store', '--passphrase-file', '-', '--json']
    const answered = await callCommandLine(folder, call, `${PASSPHRASE}\n`)
    expect(answered.code).toBe(0)
    expect(JSON.parse(answered.out)).toMatchObject({ isGood: true })
    expect(answered.err).toBe('')
  })

  test('says a wrong passphrase with exit code 4, a damaged store with 5, a missing one with 3', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    writeFileSync(path.join(folder, 'wrong'), 'another lamp in another lane')
    const wrong = await callCommandLine(folder, ['verify', '--store', 'store', '--passphrase-file', 'wrong'])
    expect(wrong.code).toBe(4)
    expect(wrong.err).not.toContain('lamp')

    mkdirSync(path.join(folder, 'empty'))
    const missing = await callCommandLine(folder, ['verify', '--store', 'empty', '--passphrase-file', 'pass'])
    expect(missing.code).toBe(3)

    const data = path.join(folder, 'store', 'data.db')
    const bytes = readFileSync(data)
    writeFileSync(data, bytes.fill(0, 8192, 8300))
    expect((await callCommandLine(folder, ['verify', ...options])).code).toBe(5)
  })

  test('backs up, restores with the recovery key alone, and recovers with a new passphrase', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    expect((await callCommandLine(folder, ['backup', ...options, '--out', 'plan.backup'])).code).toBe(0)
    const restored = await callCommandLine(folder, [
      'restore',
      'plan.backup',
      '--store',
      'again',
      '--recovery-file',
      'recovery',
    ])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('anything erased since is in it again')

    writeFileSync(path.join(folder, 'next'), 'seven boats below the bridge')
    const recover = [
      'recover',
      '--store',
      'again',
      '--recovery-file',
      'recovery',
      '--new-passphrase-file',
      'next',
    ]
    expect((await callCommandLine(folder, recover)).code).toBe(0)
    expect(
      (await callCommandLine(folder, ['verify', '--store', 'again', '--passphrase-file', 'next'])).code,
    ).toBe(0)
    expect(
      (await callCommandLine(folder, ['verify', '--store', 'again', '--passphrase-file', 'pass'])).code,
    ).toBe(4)
  })

  test('changes the passphrase', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    writeFileSync(path.join(folder, 'next'), 'seven boats below the bridge')
    expect(
      (await callCommandLine(folder, ['passphrase', ...options, '--new-passphrase-file', 'next'])).code,
    ).toBe(0)
    expect((await callCommandLine(folder, ['verify', ...options])).code).toBe(4)
    expect(
      (await callCommandLine(folder, ['verify', '--store', 'store', '--passphrase-file', 'next'])).code,
    ).toBe(0)
  })
})
