import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../../../scripts/browser.ts'
import { type Run, runCommand } from '../measure.ts'

// The programs that an officer would use instead, each run once as a whole command on a fresh profile.

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

/** Prints an HTML file to PDF with Chromium; undefined when it is not installed. */
export async function chromiumPdf(folder: string, html: string): Promise<Run | undefined> {
  const chromium = findChromium()
  if (chromium === undefined) return undefined
  const output = path.join(folder, 'chromium.pdf')
  const profile = path.join(folder, 'chromium-profile')
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
  ]
  return runCommand(
    chromium,
    [
      ...flags,
      `--user-data-dir=${profile}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${output}`,
      `file://${html}`,
    ],
    folder,
  )
}

/** Converts a file with LibreOffice, read by the named filter where its ending does not tell; undefined when it is not installed. */
export async function libreOffice(
  folder: string,
  format: string,
  file: string,
  readAs?: string,
): Promise<Run | undefined> {
  if (SOFFICE === undefined) return undefined
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office-profile')}`
  return runCommand(
    SOFFICE,
    [
      profile,
      '--headless',
      ...(readAs === undefined ? [] : [`--infilter=${readAs}`]),
      '--convert-to',
      format,
      '--outdir',
      folder,
      file,
    ],
    folder,
  )
}
