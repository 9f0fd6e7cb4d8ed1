import JSZip from 'jszip'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { zipDate } from '../zip-date.ts'
import type { NotePlan } from './notes.ts'

const RANDOM_RELATION = /(?<=\bId=")rId(?!\d+")[^"]*(?=")/g

/** The text parts of a package, by their names. */
export type PackageParts = ReadonlyMap<string, string>

/** The parts that the library wrote, with all put right that it takes from the clock, from chance, or counts on for ever. */
export async function settledParts(
  written: Uint8Array,
  date: CivilDate,
  { marks }: NotePlan,
): Promise<PackageParts> {
  const source = await JSZip.loadAsync(written)
  const parts = new Map<string, string>()
  for (const part of Object.values(source.files)) {
    if (!part.dir) parts.set(part.name, await part.async('string'))
  }
  for (const name of [...parts.keys()].filter((each) => each.endsWith('.rels'))) nameRelations(name, parts)
  change(parts, 'docProps/core.xml', (content) => withDates(content, date))
  for (const name of ['word/document.xml', 'word/footnotes.xml']) change(parts, name, countBookmarks)
  const own = new Map(
    marks.flatMap((mark) =>
      mark.kind === 'reference' && !mark.footnote.isNumberedByWord
        ? [[String(mark.footnote.id), mark.footnote.mark] as const]
        : [],
    ),
  )
  change(parts, 'word/footnotes.xml', (content) => withOwnMarks(content, own))
  return parts
}

/** The library numbers every footnote; where the text has a mark that Word does not count, that stands there instead. */
function withOwnMarks(footnotes: string, own: ReadonlyMap<string, string>): string {
  return footnotes.replace(
    /(<w:footnote w:id="(\d+)".*?)<w:footnoteRef\/>/g,
    (whole, before: string, id: string) => {
      const mark = own.get(id)
      return mark === undefined ? whole : `${before}<w:t>${escaped(mark)}</w:t>`
    },
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Packs parts with the model's date, so that the same model gives the same bytes. */
export async function packParts(parts: PackageParts, date: CivilDate): Promise<Uint8Array> {
  const target = new JSZip()
  const stamp = zipDate(date)
  for (const [name, content] of parts) target.file(name, content, { date: stamp, createFolders: false })
  return target.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

function change(parts: Map<string, string>, name: string, changed: (content: string) => string): void {
  const content = parts.get(name)
  if (content !== undefined) parts.set(name, changed(content))
}

/** The library names the relations of links by chance; here they are counted. */
function nameRelations(name: string, parts: Map<string, string>): void {
  const names = new Map<string, string>()
  change(parts, name, (content) =>
    content.replace(RANDOM_RELATION, (random) => {
      const counted = `rIdLink${names.size + 1}`
      names.set(random, counted)
      return counted
    }),
  )
  if (names.size === 0) return
  const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
  change(parts, owner, (content) =>
    content.replace(/(?<= r:id=")[^"]*(?=")/g, (relation) => names.get(relation) ?? relation),
  )
}

const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)(?=")/g
const CONTENTS_MARK =
  /(<w:(?:bookmarkStart|hyperlink)\b[^>]*"_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc)(\d+)/g

/** The library counts bookmarks over all documents that it ever made; here they are counted from 1. */
function countBookmarks(content: string): string {
  return counted(counted(content, BOOKMARK_ID), CONTENTS_MARK)
}

function counted(content: string, pattern: RegExp): string {
  const ids = new Map<string, number>()
  return content.replace(pattern, (_, before: string, id: string) => {
    const known = ids.get(id) ?? ids.size + 1
    ids.set(id, known)
    return `${before}${known}`
  })
}

function withDates(core: string, date: CivilDate): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>')
}
