import JSZip from 'jszip'
import type { RawBlock, RawDocument } from '../../shared/domain/imports/index.ts'

/**
 * The words of a .docx counted straight from its XML by patterns, and so by other means than the reader's: text that
 * tracked changes deleted is left out, and a paragraph, tab or break ends a word.
 */
export async function wordsInFile(bytes: Uint8Array): Promise<Map<string, number>> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']
  const texts = await Promise.all(parts.map((part) => zip.file(part)?.async('string') ?? ''))
  const text = texts
    .join('<w:p>')
    .replace(/<w:(del|moveFrom) .*?<\/w:\1>/gs, '')
    .replace(/<w:(p|tab|br|cr)\b[^>]*>/g, ' ')
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
  return countWords(text)
}

/** The words of a document as it was read, notes included. */
export function wordsInDocument(document: RawDocument): Map<string, number> {
  return countWords(document.blocks.flatMap(textsOf).join(' '))
}

function textsOf(block: RawBlock): readonly string[] {
  if (block.kind === 'sheet') return []
  const paragraphs =
    block.kind === 'paragraph'
      ? [block]
      : block.kind === 'note'
        ? block.paragraphs
        : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
  return paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text
    .replaceAll('\u2011', '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .split(/\s+/)) {
    // A bullet that somebody typed is a mark, not a word; so is a dash alone.
    const bare = word.replace(/^[^\p{L}\p{N}]+/u, '')
    if (bare !== '') counts.set(bare, (counts.get(bare) ?? 0) + 1)
  }
  return counts
}
