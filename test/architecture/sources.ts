import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** Our own source files as git sees them, tracked or new, by their paths from the root. */
export function sourceFiles(): string[] {
  const list = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.js', '*.mjs', '*.cjs', '*.css'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  return list
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith('test/fixtures/') && existsSync(path.join(ROOT, file)))
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm

/** What a file imports: paths from the root for our own files, names as written for packages. */
export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    return target.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
      : target
  })
}
