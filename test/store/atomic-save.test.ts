import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { removeLeftovers, saveAtomically } from '../../electron/core/store/files/atomic-save.ts'
import { withoutPrivileges } from '../builders/privileges.ts'
import { temporaryFolder } from '../builders/store.ts'

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

describe('saving a file', () => {
  test('writes bytes or a stream, new or over an older file, and leaves nothing else', async () => {
    const file = path.join(temporaryFolder(), 'plan.pdf')
    await saveAtomically(file, Buffer.from('first'))
    await saveAtomically(file, chunks('sec', 'ond'))
    expect(readFileSync(file, 'utf8')).toBe('second')
    expect(readdirSync(path.dirname(file))).toEqual(['plan.pdf'])
  })

  test('keeps the older file when the new one fails half-way or does not pass its check', async () => {
    const file = path.join(temporaryFolder(), 'plan.pdf')
    await saveAtomically(file, Buffer.from('older'))
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half')
      throw new Error('the source failed')
    }
    await expect(saveAtomically(file, failing())).rejects.toThrow('the source failed')
    const check = () => Promise.reject(new Error('not as it should be'))
    await expect(saveAtomically(file, Buffer.from('new'), { check })).rejects.toThrow('not as it should be')
    expect(readFileSync(file, 'utf8')).toBe('older')
    expect(readdirSync(path.dirname(file))).toEqual(['plan.pdf'])
  })

  test('names the file in the refusal, not its path', async () => {
    const folder = temporaryFolder()
    await withoutPrivileges([folder], async () => {
      await expect(saveAtomically(path.join(folder, 'plan.pdf'), Buffer.from('x'))).rejects.toMatchObject({
        kind: 'read-only',
        message:
          '"plan.pdf" could not be saved because this folder may not be written to. Choose another folder.',
      })
    })
  })

  test('says when the folder does not exist, and when the name is a folder', async () => {
    const folder = temporaryFolder()
    const nowhere = saveAtomically(path.join(folder, 'missing', 'plan.pdf'), Buffer.from('x'))
    await expect(nowhere).rejects.toMatchObject({ kind: 'not-found' })
    await expect(saveAtomically(folder, Buffer.from('x'))).rejects.toMatchObject({ kind: 'invalid-input' })
  })

  test('removes what a killed save of the same file left long ago, but not a save under way', async () => {
    const folder = temporaryFolder()
    const [old, young, other] = [
      '.plan.pdf.01234567.tmp',
      '.plan.pdf.89abcdef.tmp',
      '.other.pdf.01234567.tmp',
    ].map((name) => path.join(folder, name))
    for (const leftover of [old, young, other]) writeFileSync(leftover ?? '', '')
    for (const leftover of [old, other]) utimesSync(leftover ?? '', 0, 0)
    await saveAtomically(path.join(folder, 'plan.pdf'), Buffer.from('x'))
    expect([old, young, other].map((leftover) => existsSync(leftover ?? ''))).toEqual([false, true, true])
  })
})

describe('clearing leftovers', () => {
  test('removes temporary files only', async () => {
    const folder = temporaryFolder()
    const names = ['.keyslots.01234567.tmp', '.check.01234567.tmp-wal', 'data.db', 'notes.tmp', '.hidden']
    for (const name of names) writeFileSync(path.join(folder, name), '')
    expect(await removeLeftovers(folder)).toBe(2)
    expect(readdirSync(folder).toSorted()).toEqual(['.hidden', 'data.db', 'notes.tmp'])
    expect(await removeLeftovers(path.join(folder, 'missing'))).toBe(0)
  })
})
