import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LastFolders } from '../../../electron/main/last-folders.ts'
import { temporaryFolder } from '../../builders/store.ts'

function places() {
  const root = temporaryFolder()
  const folder = path.join(root, 'Board papers')
  mkdirSync(folder)
  return { root, folder, kept: path.join(root, 'folders.json') }
}

describe('the folders that were used last', () => {
  test('are kept for each purpose from one start to the next, without the name of a file', () => {
    const { root, folder, kept } = places()
    const folders = new LastFolders(kept)
    folders.remember('papers', path.join(folder, 'Plan.pdf'))
    folders.remember('backups', path.join(root, 'a.saferplan-backup'))
    const next = new LastFolders(kept)
    expect([next.of('papers'), next.of('backups'), next.of('plans')]).toEqual([folder, root, ''])
    expect(readFileSync(kept, 'utf8')).not.toContain('Plan.pdf')
    expect(readdirSync(root).sort()).toEqual(['Board papers', 'folders.json'])
  })

  test('are not proposed once they are gone', () => {
    const { folder, kept } = places()
    const folders = new LastFolders(kept)
    folders.remember('papers', path.join(folder, 'Plan.pdf'))
    rmSync(folder, { recursive: true })
    expect(folders.of('papers')).toBe('')
    expect(new LastFolders(kept).of('papers')).toBe('')
  })

  test.each(['', 'null', '[]', '5', '{"papers":5}', '{"papers":"../x"}', '{"__proto__":{"papers":"/"}}'])(
    'are none where %s was kept',
    (text) => {
      const { kept } = places()
      writeFileSync(kept, text)
      expect(new LastFolders(kept).of('papers')).toBe('')
    },
  )

  test('are remembered for this start where they cannot be kept', () => {
    const { folder } = places()
    const folders = new LastFolders(path.join(folder, 'gone', 'folders.json'))
    folders.remember('papers', path.join(folder, 'Plan.pdf'))
    expect(folders.of('papers')).toBe(folder)
  })
})
