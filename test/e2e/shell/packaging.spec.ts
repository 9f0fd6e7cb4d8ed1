import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { getConfig } from 'app-builder-lib/out/util/config/config.js'
import { makeStandInElectron } from '../../builders/stand-in-electron.ts'
import { electronVersion } from '../../electron-host/electron-binary.ts'
import { answerDialogs, callFrom, unlockFrom } from '../fixtures.ts'
import { expect, PASSPHRASE, test } from '../pages/prepared-store.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const PLATFORM = `${process.platform}-${process.arch}`

/** Builds the unpacked app in a temporary folder and answers the folder of its resources. */
async function buildUnpacked(folder: string): Promise<string> {
  const electronDist = await makeStandInElectron(folder, electronVersion(ROOT))
  // Fuses are set in Electron's real program, which the stand-in is not.
  const { electronFuses: _fuses, ...configuration } = await getConfig(ROOT, 'electron-builder.yml', null)
  const file = path.join(folder, 'electron-builder.json')
  const output = path.join(folder, 'release')
  writeFileSync(file, JSON.stringify({ ...configuration, electronDist, directories: { output } }))
  const builder = path.join(ROOT, 'node_modules/.bin/electron-builder')
  await promisify(execFile)(builder, ['--linux', 'dir', '--config', file], { cwd: ROOT })
  return path.join(output, 'linux-unpacked/resources')
}

test('the installed app holds what it needs, nothing else, and runs', async ({ openLocked, userData }) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'saferplan-package-'))
  try {
    const resourcesFolder = await buildUnpacked(folder)
    const archive = path.join(resourcesFolder, 'app.asar')
    const files = listPackage(archive, { isPack: false })
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3-multiple-ciphers/prebuilds/${PLATFORM}.node`,
    ])
    expect(files.filter((file) => /\.(ts|tsx|map|c|cc|h|gyp|md)$/.test(file))).toEqual([])
    const packages = files.map((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? 'none')
    expect([...new Set(packages)].sort()).toEqual(['better-sqlite3-multiple-ciphers', 'none'])

    const appDir = path.join(folder, 'extracted')
    extractAll(archive, appDir)
    const { app, page } = await openLocked({ appDir, resourcesFolder, isPackaged: true })
    await unlockFrom(page, PASSPHRASE)
    await answerDialogs(app, {
      save: path.join(userData, 'paper.pdf'),
      open: path.join(resourcesFolder, 'resources/sample/delivery-plan-2020-23.docx'),
    })
    const papers = [
      { what: 'plan', format: 'pdf' },
      { what: 'tables', format: 'xlsx' },
      { what: 'plan', format: 'docx' },
    ] as const
    for (const paper of papers) {
      const saved = await callFrom(page, 'documents.export', { ...paper, edition: null, workId: 'print' })
      expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } })
    }
    const chosen = await callFrom(page, 'imports.choosePlan', { kind: 'word' })
    if (!chosen.ok || chosen.value.kind !== 'chosen') throw new Error('no file was chosen')
    const read = await callFrom(page, 'imports.readPlan', { file: chosen.value.file, workId: 'read' })
    expect(read).toMatchObject({ ok: true })
    expect(await callFrom(page, 'vault.suggestPassphrases', {})).toMatchObject({ ok: true })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
