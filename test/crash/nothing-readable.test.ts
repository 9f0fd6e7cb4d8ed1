import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { MARKERS } from './children/markers.ts'
import { buildRecorder, CAN_RECORD, fastFolder, recordChild, runChild } from './rig/recorder.ts'

const TWO_MINUTES_MS = 120_000

/** Every form in which a name could lie on a disk: in two encodings, and in base 64 at each of its three offsets. */
function formsOf(marker: string): readonly Buffer[] {
  const bytes = Buffer.from(marker, 'utf8')
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4))
  })
  return [bytes, Buffer.from(marker, 'utf16le'), ...base64]
}

const FORMS = MARKERS.flatMap(formsOf)

function hitsIn(bytes: Buffer): number {
  return FORMS.filter((form) => bytes.includes(form)).length
}

/** Everything that a script wrote to any file at all, by file, in the order of their offsets in time. */
async function everythingWritten(
  script: string,
  args: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const { events } = await recordChild(script, args, buildRecorder(fastFolder()), '/')
  const written = new Map<string, Buffer[]>()
  for (const event of events) {
    if (event.kind !== 'written') continue
    const pieces = written.get(event.file) ?? []
    pieces.push(event.bytes)
    written.set(event.file, pieces)
  }
  return new Map([...written].map(([file, pieces]) => [file, Buffer.concat(pieces)]))
}

function totalHits(written: ReadonlyMap<string, Buffer>): number {
  return [...written.values()].reduce((sum, bytes) => sum + hitsIn(bytes), 0)
}

describe('the search for readable names', () => {
  test('finds a name in UTF-8, in UTF-16 and in base 64 wherever it begins', () => {
    const marker = MARKERS[0]
    expect(hitsIn(Buffer.from(`before ${marker} after`))).toBe(1)
    expect(hitsIn(Buffer.from(`before ${marker} after`, 'utf16le'))).toBe(1)
    for (const lead of ['', 'a', 'ab', 'abc']) {
      expect(hitsIn(Buffer.from(Buffer.from(`${lead}${marker} after`).toString('base64'))), lead).toBe(1)
    }
    expect(hitsIn(Buffer.from('nobody here'))).toBe(0)
  })
})

describe('a day with a store', () => {
  test(
    'leaves nothing readable in any file of its folder, though it was killed at the end',
    async () => {
      const folder = fastFolder()
      const { lines } = await runChild('a-day.ts', [folder])
      expect(lines).toEqual(['a day'])
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      )
      const names = files.map((entry) => entry.name).toSorted()
      expect(names).toEqual(expect.arrayContaining(['data.db', 'data.db-wal', 'store.saferplan-backup']))
      for (const entry of files) {
        expect(hitsIn(readFileSync(path.join(entry.parentPath, entry.name))), entry.name).toBe(0)
      }
    },
    TWO_MINUTES_MS,
  )
})

describe.runIf(CAN_RECORD)('every byte written to any file', () => {
  test(
    'holds nothing readable, over a day with a store',
    async () => {
      const folder = fastFolder()
      const written = await everythingWritten('a-day.ts', [folder])
      expect([...written.keys()].filter((file) => file.endsWith('data.db-wal'))).not.toEqual([])
      expect(totalHits(written)).toBe(0)
    },
    TWO_MINUTES_MS,
  )

  test(
    'holds nothing readable when a sort does not fit into memory',
    async () => {
      const written = await everythingWritten('sort-rows.ts', [fastFolder(), 'safe'])
      expect(totalHits(written)).toBe(0)
    },
    TWO_MINUTES_MS,
  )

  test.each([
    ['sorted with temporary files, whatever the cipher', 'temporary-files'],
    ['kept without a cipher', 'plain'],
  ])(
    'would hold names when rows are %s: the search finds them',
    async (_name, way) => {
      const folder = path.join(fastFolder(), 'control')
      mkdirSync(folder)
      const written = await everythingWritten('sort-rows.ts', [folder, way])
      expect(totalHits(written)).toBeGreaterThanOrEqual(MARKERS.length)
    },
    TWO_MINUTES_MS,
  )
})
