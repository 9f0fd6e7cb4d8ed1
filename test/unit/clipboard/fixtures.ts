import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ClipboardBlock, ClipboardCell } from '../../../renderer/clipboard/clipboard-block.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/clipboard')

export interface ClipboardFixture {
  readonly name: string
  readonly html: string
  readonly text: string
}

/** What each program puts on the clipboard: the files of one name before ".html" and ".txt". */
export function clipboardFixtures(): readonly ClipboardFixture[] {
  const names = new Set(
    readdirSync(FOLDER).map((file) => file.replace(/\.(html|txt|(expected|narrative)\.json)$/, '')),
  )
  return [...names].sort().map((name) => ({ name, html: part(`${name}.html`), text: part(`${name}.txt`) }))
}

/** The parsed JSON that a fixture is expected to give; undefined where none is written down. */
export function expectedOf(name: string, kind: 'expected' | 'narrative'): unknown {
  const json = part(`${name}.${kind}.json`)
  return json === '' ? undefined : JSON.parse(json)
}

function part(file: string): string {
  const whole = path.join(FOLDER, file)
  return existsSync(whole) ? readFileSync(whole, 'utf8') : ''
}

const MARKS = { none: '', bullet: '* ', number: '# ' } as const

/** A block in the short form of the expectations: "* " before a bullet, "# " before a numbered point. */
export function shortForm({ headings, rows, leftOut }: ClipboardBlock): unknown {
  return {
    headings,
    rows: rows.map((row) => row.map(shortCell)),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}

function shortCell({ items, joinsAbove }: ClipboardCell): unknown {
  return joinsAbove ? 'joins above' : items.map(({ text, mark }) => MARKS[mark] + text)
}
