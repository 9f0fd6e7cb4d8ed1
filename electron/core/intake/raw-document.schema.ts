import { z } from 'zod'
import type { RawBlock, RawDocument, RawParagraph } from '../../../shared/domain/imports/index.ts'

/** The most that a reader may give back; what it reads is bounded by the same figures. */
export const DOCUMENT_LIMITS = {
  blocks: 100_000,
  sheets: 100,
  rows: 50_000,
  columns: 200,
  cells: 1_000_000,
  /** Characters of one paragraph; a cell of Excel holds at most 32,767. */
  text: 200_000,
} as const

const name = z.string().max(300)
const count = z.int().min(1)

const run = z.strictObject({
  text: z.string().max(DOCUMENT_LIMITS.text),
  strong: z.boolean().exactOptional(),
  emphasis: z.boolean().exactOptional(),
  link: z
    .string()
    .max(2000)
    .regex(/^(https?:\/\/|mailto:)\S+$/i)
    .exactOptional(),
  note: name.exactOptional(),
})

const paragraph: z.ZodType<RawParagraph> = z.strictObject({
  kind: z.literal('paragraph'),
  runs: z.array(run).max(10_000),
  headingLevel: z.int().min(1).max(6).exactOptional(),
  list: z.strictObject({ ordered: z.boolean(), level: z.int().min(1).max(9) }).exactOptional(),
  quotation: z.boolean().exactOptional(),
})

const cell = z.strictObject({
  paragraphs: z.array(paragraph).max(10_000),
  rowSpan: count.max(DOCUMENT_LIMITS.rows),
  colSpan: count.max(DOCUMENT_LIMITS.columns),
  header: z.boolean().exactOptional(),
  address: name.exactOptional(),
})

const block: z.ZodType<RawBlock> = z.union([
  paragraph,
  z.strictObject({
    kind: z.literal('table'),
    place: name,
    rows: z
      .array(z.strictObject({ cells: z.array(cell).max(DOCUMENT_LIMITS.columns) }))
      .max(DOCUMENT_LIMITS.rows),
  }),
  z.strictObject({ kind: z.literal('sheet'), name, hidden: z.boolean() }),
  z.strictObject({ kind: z.literal('note'), id: name, paragraphs: z.array(paragraph).max(10_000) }),
])

/** What the parent accepts from a reader, which may have been taken over by the file that it read. */
export const rawDocumentSchema: z.ZodType<RawDocument> = z.strictObject({
  source: z.enum(['word', 'workbook']),
  blocks: z.array(block).max(DOCUMENT_LIMITS.blocks),
  ignored: z.array(z.string().max(1000)).max(1000),
})
