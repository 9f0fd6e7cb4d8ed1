import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exportPaper, print } from '../../../electron/core/features/documents/index.ts'
import type { PressDocument } from '../../../electron/core/press/document-model.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { temporaryFolder } from '../../builders/store.ts'

const FONTS = path.resolve(import.meta.dirname, '../../../resources/fonts')

function documentWith(text: string): PressDocument {
  return {
    title: 'A paper',
    publisher: 'Northmere Partnership',
    subject: 'A test',
    date: defined(civilDate(2020, 4, 1), 'a date'),
    footer: 'A paper',
    cover: null,
    hasContents: false,
    parts: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 1, text: 'A paper', inContents: true },
          { kind: 'paragraph', runs: [{ text }] },
        ],
      },
    ],
  }
}

function exported(text: string) {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'paper.pdf'), '')
  return exportPaper({
    printable: { kind: 'pdf', document: documentWith(text) },
    file: path.join(folder, 'paper.pdf'),
    storeFolder: path.join(folder, 'store'),
    print: (printable) => print(printable, FONTS, UNWATCHED),
    progress: UNWATCHED,
  })
}

test('a person is told of characters that no font has, each once', async () => {
  const { notices } = await exported('Ask 日 or 日 or 本 at the desk.')
  expect(notices).toEqual([expect.stringContaining('U+65E5, U+672C.')])
})

test('a paper whose characters can all be printed has nothing to tell', async () => {
  expect((await exported('Café Łódź – “quoted” ☐')).notices).toEqual([])
})
