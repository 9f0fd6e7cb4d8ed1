import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  buildPlanDocument,
  buildTablesDocument,
  buildTablesWorkbook,
  type ContentParagraph,
  listParagraphs,
} from '../../../electron/core/features/documents/index.ts'
import type { PressWorkbook } from '../../../electron/core/press/workbook-model.ts'
import type { EditionContent } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { anyContent } from '../../builders/any-content.ts'
import { textsOfDocument } from '../../builders/press-text.ts'

const DETAILS = { date: defined(civilDate(2020, 4, 1), 'the day'), publisher: 'Northmere Partnership' }
/** Lines that a paper adds of its own, between those of the plan. */
const OURS =
  /^(?:No issues or actions have been entered\.|(?:This table also covers|Assessed as|Hotspot wards:|Supports:) .*)$/
const STATED = /^(?:Our priorities|The priorities for .* are:)$/

function texts(paragraphs: readonly ContentParagraph[]): string[] {
  return paragraphs.map(({ text }) => text.trim())
}

/** What a document says without what it adds itself. */
function said(document: ReturnType<typeof buildPlanDocument>, content: EditionContent): string[] {
  const all = textsOfDocument(document).map((text) => text.trim())
  const own = STATED.test(all[0] ?? '') ? all.slice(2 + content.priorities.length) : all
  return own.filter((text) => !OURS.test(text) && text !== 'Action plans 2020/21')
}

test('every paragraph of any plan stands in the annual plan once, in order', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const document = buildPlanDocument(content, DETAILS)
      expect(said(document, content)).toEqual(texts(listParagraphs(content)))
    }),
    { numRuns: 300 },
  )
})

test('every heading and cell of any plan stands in the tables document once, in order', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const [, , ...body] = textsOfDocument(buildTablesDocument(content, DETAILS)).map((text) => text.trim())
      const tables = listParagraphs(content).filter(({ part }) => part !== 'narrative')
      expect(body.filter((text) => !OURS.test(text))).toEqual(texts(tables))
    }),
    { numRuns: 300 },
  )
})

test('every cell of any plan stands in the workbook once, in order, on the sheet of its priority', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const cells = listParagraphs(content).filter(({ part }) => part === 'cell')
      expect(itemsRead(buildTablesWorkbook(content, DETAILS), texts(cells))).toEqual(texts(cells))
    }),
    { numRuns: 300 },
  )
})

/** Reads a workbook's cells item by item: each must begin with what is expected next. Stops at the first that does not. */
function itemsRead(workbook: PressWorkbook, expected: readonly string[]): string[] {
  const read: string[] = []
  for (const sheet of workbook.sheets) {
    for (const [, ...cells] of sheet.rows) {
      for (const cell of cells) {
        if (typeof cell !== 'string' || /^Issue \d+, continued$/.test(cell)) continue
        let rest = cell
        while (rest !== '') {
          const next = expected[read.length] ?? '(nothing more)'
          const unmarked = rest.startsWith(next) ? rest : rest.replace(/^(?:• |\d+\. )/, '')
          if (!unmarked.startsWith(next)) return [...read, rest]
          read.push(next)
          rest = unmarked.slice(next.length).replace(/^\n{1,2}/, '')
        }
      }
    }
  }
  return read
}

test('the headings of any document run without gaps from level 1', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const blocks = buildPlanDocument(content, DETAILS).parts.flatMap((part) => part.blocks)
      const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
      levels.forEach((level, at) => {
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
      })
    }),
  )
})
