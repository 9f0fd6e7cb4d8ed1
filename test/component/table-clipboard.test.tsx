import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { readClipboard } from '../../renderer/clipboard/read-clipboard.ts'
import { writeClipboard } from '../../renderer/clipboard/write-clipboard.ts'
import { PasteChooser } from '../../renderer/screens/plan/paste-chooser.tsx'
import { copiedCells, leftOutInWords, pastedCells } from '../../renderer/screens/plan/table-clipboard.ts'
import { pasteShape } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { anyContent } from '../builders/any-content.ts'
import { aContent } from '../builders/content.ts'
import { pastedCells as inShort } from '../builders/pasted-cells.ts'

const TABLE = defined(
  aContent({
    priorities: [
      {
        name: 'Noise',
        columns: [
          { role: 'action', heading: 'Action' },
          { role: 'issue', heading: 'Issue' },
          { role: 'lead', heading: '' },
        ],
        issues: [
          { statement: ['Parties'], rows: [{ action: ['a'] }, { action: ['b'], lead: ['c'] }] },
          { statement: ['Dogs'], rows: [{ action: ['d'] }] },
        ],
      },
    ],
  }).priorities[0],
  'the table',
)

describe('cells that are copied from the table', () => {
  test('have the issue in front and once for all its rows, and headings where all is selected', () => {
    const whole = copiedCells(TABLE, { top: 0, bottom: 2, left: 0, right: 2 })
    expect(whole.headings).toEqual(['Issue', 'Action', 'Lead'])
    expect(whole.boldColumn).toBe(0)
    expect(
      whole.rows.map((row) => row.map((cell) => (cell.joinsAbove ? '^' : (cell.items[0]?.text ?? '')))),
    ).toEqual([
      ['Parties', 'a', ''],
      ['^', 'b', 'c'],
      ['Dogs', 'd', ''],
    ])
  })

  test('begin with the issue where the selection begins further down', () => {
    const part = copiedCells(TABLE, { top: 1, bottom: 1, left: 0, right: 1 })
    expect(part.headings).toBeNull()
    expect(part.rows[0]?.[0]?.items[0]?.text).toBe('Parties')
  })

  test('come back from the clipboard as they were, from any table', () => {
    fc.assert(
      fc.property(anyContent, ({ priorities }) => {
        for (const table of priorities) {
          const rows = table.issues.flatMap((issue) => issue.rows).length
          if (rows === 0) continue
          const copied = copiedCells(table, {
            top: 0,
            bottom: rows - 1,
            left: 0,
            right: table.columns.length - 1,
          })
          const isEmpty = copied.rows.every((row) => row.every((cell) => cell.items.length === 0))
          if (isEmpty) continue
          expect(readClipboard(writeClipboard(copied)).rows).toEqual(copied.rows)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('words around a copied table are said to be left out', () => {
  const block = readClipboard({ html: '<p>Dear all</p><table><tr><td>a<td>b</table><p>Bye</p>', text: '' })
  expect(leftOutInWords(block)).toBe('2 paragraphs outside the copied table were not pasted.')
  expect(leftOutInWords({ ...block, leftOut: [] })).toBeNull()
  expect(pastedCells(block).headings).toBeNull()
})

test('the question how to paste says the size, and what each way would do', () => {
  const row = TABLE.issues[1]?.rows[0]
  const anchor = { rowId: defined(row, 'a row').id, columnId: defined(TABLE.columns[1], 'a column').id }
  const cells = inShort('Cats|a\n^|b\nBirds|c')
  const shape = pasteShape(TABLE, { anchor, selected: { rows: 1, columns: 1 }, cells })
  const html = renderToStaticMarkup(
    <PasteChooser shape={shape} onChoose={() => undefined} onCancel={() => undefined} />,
  )
  expect(html).toContain('2 columns, 3 rows: how should they be pasted?')
  expect([...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map((match) => match[1])).toEqual([
    'Add as 2 new issues',
    'Fill these cells',
    'Cancel',
  ])
})
