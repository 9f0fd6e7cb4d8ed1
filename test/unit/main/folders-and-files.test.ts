import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { appFolders, type Surroundings } from '../../../electron/main/app-folders.ts'
import { FileGrants } from '../../../electron/main/file-grants.ts'
import { placeOnScreen, readWindowState, saveWindowState } from '../../../electron/main/window-state.ts'
import { temporaryFolder } from '../../builders/store.ts'

describe('the folders of the app', () => {
  const linux: Surroundings = {
    platform: 'linux',
    environment: {},
    appData: '/home/o/.config',
    home: '/home/o',
    chosen: '',
  }

  test('lie in the local profile on Windows, never in the one that roams', () => {
    const environment = { LOCALAPPDATA: '/users/o/AppData/Local', APPDATA: '/users/o/AppData/Roaming' }
    const { userData } = appFolders({
      ...linux,
      platform: 'win32',
      environment,
      appData: environment.APPDATA,
    })
    expect(userData).toBe('/users/o/AppData/Local/Saferplan')
  })

  test.each([
    [{}, '/home/o/.local/share/Saferplan'],
    [{ XDG_DATA_HOME: '/data' }, '/data/Saferplan'],
  ])('follow the custom of Linux with %j', (environment, expected) => {
    expect(appFolders({ ...linux, environment }).userData).toBe(expected)
  })

  test('can be chosen at the start', () => {
    expect(appFolders({ ...linux, chosen: '/elsewhere' })).toEqual({
      userData: '/elsewhere',
      sessionData: '/elsewhere/shell',
      store: '/elsewhere/store',
      logs: '/elsewhere/logs',
    })
  })
})

describe('files that the person chose', () => {
  test('can be read once by their token', () => {
    const grants = new FileGrants()
    const token = grants.grantReading('/a/plan.docx')
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(token).not.toBe(grants.grantReading('/a/plan.docx'))
    expect(grants.takeReading(token)).toEqual({ path: '/a/plan.docx', token })
    expect(grants.takeReading(token)).toBeUndefined()
  })

  test('can be shown only once they were saved', () => {
    const grants = new FileGrants()
    const grant = grants.grantSaving('/a/paper.pdf')
    expect(grants.savedPath(grant.token)).toBeUndefined()
    grants.confirmSaved(grant)
    expect(grants.savedPath(grant.token)).toBe('/a/paper.pdf')
  })

  test('are remembered when saving failed, until something was saved or the app locks', () => {
    const grants = new FileGrants()
    expect(grants.failedPath).toBeUndefined()
    grants.keepFailed(grants.grantSaving('/a/paper.pdf'))
    expect(grants.failedPath).toBe('/a/paper.pdf')
    grants.confirmSaved(grants.grantSaving('/a/paper.pdf'))
    expect(grants.failedPath).toBeUndefined()
    grants.keepFailed(grants.grantSaving('/a/paper.pdf'))
    grants.forgetAll()
    expect(grants.failedPath).toBeUndefined()
  })

  test('are unknown for guessed tokens, for each other’s purpose, and after locking', () => {
    const grants = new FileGrants()
    const reading = grants.grantReading('/a/plan.docx')
    const saving = grants.grantSaving('/a/paper.pdf')
    grants.confirmSaved(saving)
    expect(grants.savedPath(reading)).toBeUndefined()
    expect(grants.takeReading(saving.token)).toBeUndefined()
    expect(grants.takeReading('__proto__')).toBeUndefined()
    grants.forgetAll()
    expect(grants.takeReading(reading)).toBeUndefined()
    expect(grants.savedPath(saving.token)).toBeUndefined()
  })
})

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1600, height: 1000 }
  const saved = { bounds: { x: 100, y: 50, width: 900, height: 700 }, isMaximized: true }

  test('is kept from one start to the next', () => {
    const file = path.join(temporaryFolder(), 'window.json')
    saveWindowState(file, saved)
    expect(readWindowState(file)).toEqual(saved)
    expect(placeOnScreen(saved, screen)).toEqual(saved)
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['bounds', 'isMaximized'])
  })

  test.each([
    '',
    'null',
    '[]',
    '{"bounds":{}}',
    '{"bounds":{"x":1,"y":1,"width":2,"height":2},"isMaximized":true}',
  ])('is the usual one where %s was saved', (text) => {
    const file = path.join(temporaryFolder(), 'window.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toBeUndefined()
  })

  test('is the middle of the screen at first, and where the saved one is off the screen', () => {
    const middle = { bounds: { x: 160, y: 70, width: 1280, height: 860 }, isMaximized: false }
    expect(placeOnScreen(undefined, screen)).toEqual(middle)
    const away = { ...saved, bounds: { ...saved.bounds, x: 5_000 } }
    expect(placeOnScreen(away, screen)).toEqual(middle)
  })

  test('is no larger than a small screen', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 }
    expect(placeOnScreen(undefined, small).bounds).toEqual(small)
  })
})
