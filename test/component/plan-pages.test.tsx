import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Narrative } from '../../renderer/screens/plan/narrative.tsx'
import { EditableTable } from '../../renderer/screens/plan/table/editable-table.tsx'
import { type EditionContent, type Priority, plainText } from '../../shared/domain/plan/index.ts'
import { anyContent } from '../builders/any-content.ts'
import { aContent } from '../builders/content.ts'
import { inPage } from '../builders/page.tsx'

/** The words of mark-up in reading order, as a screen reader comes upon them. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

/** Whether every text is in the words once, each after the one before. */
function standInOrder(texts: readonly string[], words: string): boolean {
  let from = 0
  for (const text of texts.map((part) => part.replaceAll(/\s+/g, ' ').trim())) {
    const at = words.indexOf(text, from)
    if (at === -1) return false
    from = at + text.length
  }
  return true
}

function cellTexts(priority: Priority): string[] {
  return priority.issues.flatMap((issue) => [
    ...issue.statement.map(({ text }) => text),
    ...issue.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items.map(({ text }) => text))),
  ])
}

/** How many places across a table row takes, spans included, for each row in turn. */
function widthsOf(html: string): number[] {
  const widths: number[] = []
  let headUntil = 0
  const rows = html.match(/<tr>.*?<\/tr>/gs) ?? []
  rows.forEach((row, at) => {
    const cells = (row.match(/<t[hd][ >]/g) ?? []).length
    const span = Number(/rowSpan="(\d+)"/i.exec(row)?.[1] ?? 0)
    widths.push(cells + (at < headUntil && span === 0 ? 1 : 0))
    if (span > 0) headUntil = at + span
  })
  return widths
}

function tableOf(content: EditionContent, priority: Priority): string {
  return renderToStaticMarkup(inPage(<EditableTable content={content} priority={priority} />))
}

/** What the store keeps of every table: a column for the issues, and in each issue at least one row. */
function isStorable({ columns, issues }: Priority): boolean {
  return columns.some(({ role }) => role === 'issue') && issues.every(({ rows }) => rows.length > 0)
}

describe('the action table', () => {
  test('shows every entry of any plan once and in order, and every row is as wide as the heading', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const priority of content.priorities.filter(isStorable)) {
          const html = tableOf(content, priority)
          expect(standInOrder(cellTexts(priority), wordsOf(html))).toBe(true)
          expect(new Set(widthsOf(html)).size).toBe(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('sets points as lists, and paragraphs as paragraphs', () => {
    const content = aContent({
      priorities: [
        {
          name: 'Noise',
          issues: [
            {
              statement: ['Late music'],
              rows: [
                {
                  action: [
                    'Walk the streets',
                    { text: 'Ring', mark: 'bullet' },
                    { text: 'Write', mark: 'bullet' },
                    { text: 'First', mark: 'number' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
    const [priority] = content.priorities
    const html = priority ? tableOf(content, priority) : ''
    expect(html.match(/<ul>/g)).toHaveLength(1)
    expect(html.match(/<ol>/g)).toHaveLength(1)
    expect(html.match(/<li>/g)).toHaveLength(3)
    expect(html).toMatch(/<th [^>]*scope="rowgroup"[^>]*rowSpan="1"/)
  })
})

describe('running text', () => {
  test('shows every paragraph of any plan once and in order', () => {
    fc.assert(
      fc.property(anyContent, ({ sections }) => {
        for (const section of sections) {
          const words = wordsOf(renderToStaticMarkup(<Narrative section={section} />))
          for (const block of section.blocks) {
            const texts = block.runs.map(({ text }) => text)
            expect(standInOrder(texts, words), plainText(block.runs)).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('prints the address of a link and follows none', () => {
    const content = aContent({
      sections: [
        {
          role: 'other',
          heading: 'Sources',
          blocks: [{ runs: [{ text: 'the agency', link: 'https://example.org/report' }] }],
        },
      ],
    })
    const [section] = content.sections
    const html = section ? renderToStaticMarkup(<Narrative section={section} />) : ''
    expect(html).toContain('the agency (https://example.org/report)')
    expect(html).not.toContain('<a')
  })
})
