// Prints one model from a JSON file, as a whole command, so that it can be held against other programs' commands.
import { readFileSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { UNWATCHED } from '../../../shared/kit/progress.ts'

// As the command line does.
enableCompileCache(path.resolve(import.meta.dirname, '../../../node_modules/.cache/compiled'))
const [kind, from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('print KIND FROM TO')
const model = JSON.parse(readFileSync(from, 'utf8'))
if (kind === 'pdf') {
  const { renderPdf } = await import('../../../electron/core/press/pdf/index.ts')
  const fontsFolder = path.resolve(import.meta.dirname, '../../../resources/fonts')
  writeFileSync(to, await renderPdf(model, { fontsFolder, progress: UNWATCHED }))
} else {
  const { renderWorkbook } = await import('../../../electron/core/press/excel/index.ts')
  writeFileSync(to, await renderWorkbook(model, UNWATCHED))
}
