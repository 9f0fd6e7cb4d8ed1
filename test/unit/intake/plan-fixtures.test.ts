import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rawDocumentSchema } from '../../../electron/core/intake/raw-document.schema.ts'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import type { RawCell, RawDocument } from '../../../shared/domain/imports/index.ts'
import { PLAN_FIXTURES } from '../../builders/plans/index.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/plans')

/** Words of column headings by what the column holds, in the fixtures' own spelling. */
const COLUMNS: Readonly<Record<'actions' | 'outcomes' | 'measures' | 'leads', RegExp>> = {
  actions: /^(actions?|what we will do|activity)$/i,
  outcomes: /^(intended |desired )?outcomes?$/i,
  measures: /^(milestone|how we will measure success|measures?( of success)?|performance measures|target)$/i,
  leads: /^(who|lead agency|leads?|owner|responsible)$/i,
}

/** Fixtures whose columns can be counted without any healing: no table there goes on without its header. */
const COUNTABLE = PLAN_FIXTURES.filter((fixture) => !fixture.fileName.startsWith('penhollow'))

/** Counts the paragraphs below each heading, column by column, minding merged cells. */
function countColumns(document: RawDocument): Record<string, number> {
  const counts: Record<string, number> = { actions: 0, outcomes: 0, measures: 0, leads: 0 }
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    let headings: readonly string[] | null = null
    for (const row of gridOf(block.rows)) {
      if (headings === null) {
        const words = row.map((cell) => (cell === null ? '' : wordsOf(cell)))
        if (words.some((heading) => COLUMNS.actions.test(heading))) headings = words
        continue
      }
      row.forEach((cell, at) => {
        for (const [column, pattern] of Object.entries(COLUMNS)) {
          if (pattern.test(headings?.[at] ?? ''))
            counts[column] = (counts[column] ?? 0) + (cell?.paragraphs.length ?? 0)
        }
      })
    }
  }
  return counts
}

/** Puts each cell at its own column; null where a merge covers. */
function gridOf(
  rows: readonly { readonly cells: readonly RawCell[] }[],
): readonly (readonly (RawCell | null)[])[] {
  const grid: (RawCell | null)[][] = rows.map(() => [])
  rows.forEach((row, rowAt) => {
    let column = 0
    for (const cell of row.cells) {
      while (grid[rowAt]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.colSpan; right++) {
          const target = grid[rowAt + down]
          if (target) target[column + right] = down === 0 && right === 0 ? cell : null
        }
      }
    }
  })
  return grid
}

function wordsOf(cell: RawCell): string {
  return cell.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join(' ')
}

async function readCommitted(fileName: string): Promise<RawDocument> {
  return readPlanFile(new Uint8Array(readFileSync(join(FOLDER, fileName))))
}

describe('the plan files of other councils', () => {
  test('are all there, each with its expected reading, and nothing else', () => {
    const expected = PLAN_FIXTURES.flatMap(({ fileName }) => [
      fileName,
      fileName.replace(/\.\w+$/, '.expected.json'),
    ])
    expect(readdirSync(FOLDER).toSorted()).toEqual(expected.toSorted())
  })

  test.each(PLAN_FIXTURES)('$fileName is what its builder writes', async (fixture) => {
    const document = await readCommitted(fixture.fileName)
    expect(document).toEqual(await readPlanFile(await fixture.build()))
    expect(rawDocumentSchema.parse(document)).toEqual(document)
    const json = readFileSync(join(FOLDER, fixture.fileName.replace(/\.\w+$/, '.expected.json')), 'utf8')
    expect(JSON.parse(json)).toEqual(fixture.expected)
  })

  test.each(COUNTABLE)('$fileName has as many items in its columns as expected', async (fixture) => {
    const { actions, outcomes, measures, leads } = fixture.expected.unsplit ?? fixture.expected.counts
    expect(countColumns(await readCommitted(fixture.fileName))).toEqual({
      actions,
      outcomes,
      measures,
      leads,
    })
  })
})
