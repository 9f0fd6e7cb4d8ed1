import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

// What stays outside the bundles: Electron itself, and the one native package that ships in node_modules.
const external = ['electron', 'better-sqlite3-multiple-ciphers', ...builtinModules, /^node:/]

const source = (file: string): string => path.resolve(import.meta.dirname, file)

/**
 * Bundles for Node, one file for each name of `input`. The names of workers are fixed: the code that starts a worker
 * looks for a file of its own name beside itself.
 */
function nodeBundle(
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs' = 'es',
): EnvironmentOptions {
  const suffix = format === 'es' ? '.js' : '.cjs'
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['node', 'module', 'default'] },
    build: {
      outDir: source('dist/electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, source(file)])),
        external,
        output: {
          format,
          entryFileNames: `[name]${suffix}`,
          chunkFileNames: `chunks/[name]-[hash]${suffix}`,
        },
      },
    },
  }
}

export default defineConfig({
  root: 'renderer',
  plugins: [react()],
  base: './',
  build: {
    outDir: source('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  environments: {
    main: nodeBundle({ main: 'electron/main/main.ts' }),
    preload: nodeBundle({ preload: 'electron/preload/preload.ts' }, 'cjs'),
    core: nodeBundle({
      core: 'electron/core/index.ts',
      'kdf-worker': 'electron/core/store/keys/kdf-worker.ts',
      'print-worker': 'electron/core/features/documents/print-worker.ts',
    }),
    // A bundle of its own: the process that opens hostile files shares no code with the one that holds the key.
    reader: nodeBundle({ 'reader-process': 'electron/core/intake/reader-process.ts' }),
  },
  builder: {},
})
