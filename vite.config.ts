import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

// What stays outside the bundles: Electron itself, and the one native package that ships in node_modules.
const external = ['electron', 'better-sqlite3-multiple-ciphers', ...builtinModules, /^node:/]

function nodeBundle(
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  suffix: string,
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['node', 'module', 'default'] },
    build: {
      outDir: path.resolve(import.meta.dirname, 'dist/electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { ...input },
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
    outDir: path.resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  environments: {
    main: nodeBundle({ main: path.resolve(import.meta.dirname, 'electron/main/main.ts') }, 'es', '.js'),
    preload: nodeBundle(
      { preload: path.resolve(import.meta.dirname, 'electron/preload/preload.ts') },
      'cjs',
      '.cjs',
    ),
  },
  builder: {},
})
