import { describe, expect, test } from 'vitest'
import { sourceFiles, textOf } from './sources.ts'

interface Ban {
  readonly what: string
  readonly pattern: RegExp
  readonly allowedIn: RegExp
  readonly why: string
}

const NOWHERE = /^$/

/** Calls that are safe in one place or in none. Each was tried out; the reasons are measured, not feared. */
const BANS: readonly Ban[] = [
  {
    what: 'new Database(',
    pattern: /new Database\(/,
    allowedIn: /^electron\/core\/store\/(database\/)?open-database\.ts$/,
    why: 'Only the opener keys a database and reads its settings back.',
  },
  {
    what: '.serialize(',
    pattern: /\.serialize\(/,
    allowedIn: NOWHERE,
    why: 'It gives the database in plain text.',
  },
  {
    what: '.backup(',
    pattern: /\b(database|db|sqlite)\.backup\(/i,
    allowedIn: NOWHERE,
    why: 'It does not work on an encrypted file. Use VACUUM INTO.',
  },
  {
    what: '.loadExtension(',
    pattern: /\.loadExtension\(/,
    allowedIn: NOWHERE,
    why: 'It runs foreign code next to the key.',
  },
  {
    what: 'ATTACH',
    pattern: /['"`]\s*attach\s+(database)?/i,
    allowedIn: NOWHERE,
    why: 'With an empty key it writes plain text.',
  },
  {
    what: 'rekey',
    pattern: /['"`. ]rekey\b/i,
    allowedIn: NOWHERE,
    why: 'Interrupted, it can leave a file that no key opens.',
  },
  { what: 'verbose:', pattern: /\bverbose:/, allowedIn: NOWHERE, why: 'It logs bound values.' },
  {
    what: '.transaction()',
    pattern: /\.transaction\(\)/,
    allowedIn: /^electron\/core\/store\//,
    why: 'Only the unit of work opens a transaction.',
  },
  {
    what: 'innerHTML and its like',
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
    allowedIn: NOWHERE,
    why: 'Text is text.',
  },
  { what: 'eval', pattern: /\beval\(|new Function\(/, allowedIn: NOWHERE, why: 'No code is made from text.' },
  {
    what: 'ipcMain',
    pattern: /\bipcMain\b/,
    allowedIn: /^electron\/main\/ipc[a-z-]*\.ts$/,
    why: 'One file checks who is speaking.',
  },
  {
    what: 'shell.openExternal',
    pattern: /openExternal/,
    allowedIn: NOWHERE,
    why: 'The app opens no addresses.',
  },
  {
    what: 'fetch(',
    pattern: /(?<![.\w])fetch\(|XMLHttpRequest|WebSocket\(/,
    allowedIn: NOWHERE,
    why: 'There is no network at run time.',
  },
]

const production = sourceFiles().filter((file) => /^(shared|electron|cli|renderer)\/.*\.tsx?$/.test(file))

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

describe('dangerous calls', () => {
  test.each(BANS)('$what stands only where it is safe', ({ pattern, allowedIn, why, what }) => {
    const found = production
      .filter((file) => !allowedIn.test(file) && pattern.test(withoutComments(textOf(file))))
      .map((file) => `${file} uses ${what}. ${why}`)
    expect(found).toEqual([])
  })
})
