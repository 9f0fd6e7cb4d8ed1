import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CopyFolder } from '../../../electron/main/copy-folder.ts'
import { readJsonFile, writeJsonFile } from '../../../electron/main/json-file.ts'
import { contract, nextTextSize, USUAL_PREFERENCES } from '../../../shared/contract/index.ts'
import { temporaryFolder } from '../../builders/store.ts'

const SCHEMA = contract['app.preferences'].output

describe('preferences on the disk', () => {
  test('are read as they were written, and leave no other file', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'preferences.json')
    const written = { ...USUAL_PREFERENCES, textSize: 150, theme: 'dark' } as const
    writeJsonFile(file, written)
    expect(readJsonFile(file, SCHEMA)).toEqual(written)
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })

  test.each([
    ['is missing', null],
    ['is no JSON', '{'],
    ['has a size that there is not', JSON.stringify({ ...USUAL_PREFERENCES, textSize: 99 })],
    ['has a key too many', JSON.stringify({ ...USUAL_PREFERENCES, name: 'somebody' })],
    ['never locks', JSON.stringify({ ...USUAL_PREFERENCES, idleMinutes: 600 })],
  ])('are the usual ones when the file %s', (_name, text) => {
    const file = path.join(temporaryFolder(), 'preferences.json')
    if (text !== null) writeFileSync(file, text)
    expect(readJsonFile(file, SCHEMA)).toBeUndefined()
  })

  test('that cannot be written harm nobody', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'preferences.json'))
    writeJsonFile(path.join(folder, 'preferences.json'), USUAL_PREFERENCES)
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })
})

test.each([
  [100, 1, 125],
  [200, 1, 200],
  [100, -1, 100],
  [150, -1, 125],
  [150, 0, 100],
] as const)('text of %i per cent, %i step further, is %i', (size, step, next) => {
  expect(nextTextSize(size, step)).toBe(next)
})

describe('the place of copies', () => {
  test('is the folder of the last one, and known to be gone when it is', () => {
    const folder = temporaryFolder()
    const places = new CopyFolder(path.join(folder, 'places.json'))
    expect([places.folder, places.isThere]).toEqual([null, false])
    places.remember(path.join(folder, 'Saferplan 2026-11-27.saferplan-backup'))
    expect([places.folder, places.isThere]).toEqual([folder, true])
    places.remember(path.join(folder, 'stick', 'x.saferplan-backup'))
    expect(places.isThere).toBe(false)
    expect(readFileSync(path.join(folder, 'places.json'), 'utf8')).not.toContain('saferplan-backup')
  })
})
