import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '../../..')
// The one package that the app, too, ships beside its bundles.
const NATIVE = 'better-sqlite3-multiple-ciphers'

/**
 * Makes one file of a script of `children` and all that it imports, as the app's own core is one: what is started
 * hundreds of times must not read hundreds of modules each time. Writes into an empty folder and answers the file.
 */
export async function bundleChild(script: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: [NATIVE] },
    build: {
      ssr: path.join(ROOT, 'test/crash/children', script),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  return path.join(folder, 'child.mjs')
}
