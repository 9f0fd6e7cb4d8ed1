import type { RawBlock } from '../../../shared/domain/imports/index.ts'
import { counted, ignoredParts, macros, quotedWords } from './ignored.ts'
import { addCounts, countBlockWords, countPartWords, missingWords } from './word-words.ts'
import { walkXml } from './xml-events.ts'
import type { OfficePackage } from './zip-guard.ts'

/** Says in plain words what a Word file holds besides the blocks that were read from it. */
export function ignoredInWord(
  office: OfficePackage,
  blocks: readonly RawBlock[],
  pictures: number,
  nestedTables: readonly string[],
): readonly string[] {
  const body = textParts(office, /^word\/(document|footnotes|endnotes)\d*\.xml$/i)
  const missing = missingWords(addCounts(body.map(countPartWords)), countBlockWords(blocks))
  const edges = missingWords(
    addCounts(textParts(office, /^word\/(header|footer)\d*\.xml$/i).map(countPartWords)),
    new Map(),
  )
  const deletions = body.reduce((sum, part) => sum + countElements(part, ['del', 'moveFrom']), 0)
  const comments = textParts(office, /^word\/comments\.xml$/i).reduce(
    (sum, part) => sum + countElements(part, ['comment']),
    0,
  )
  return [
    ...counted(pictures, 'picture', 'pictures'),
    ...nestedTableLines(nestedTables),
    ...quotedWords(edges, 'in the headers and footers of pages'),
    ...quotedWords(missing, 'outside the running text, such as under merged cells'),
    ...counted(deletions, 'passage that tracked changes deleted', 'passages that tracked changes deleted'),
    ...counted(comments, 'comment', 'comments'),
    ...ignoredParts(office, /^word\/charts\/chart[^/]*\.xml$/i, 'chart', 'charts'),
    ...ignoredParts(office, /^word\/diagrams\/data[^/]*\.xml$/i, 'diagram', 'diagrams'),
    ...ignoredParts(office, /^word\/embeddings\//i, 'embedded file', 'embedded files'),
    ...macros(office),
  ]
}

const MOST_PLACES = 10

function nestedTableLines(places: readonly string[]): readonly string[] {
  const named = [...new Set(places)].slice(0, MOST_PLACES).join('; ')
  const tables = counted(places.length, 'table inside a cell', 'tables inside cells')
  return tables.map((what) => `the lines of ${what}, whose words were kept (${named})`)
}

function textParts(office: OfficePackage, pattern: RegExp): readonly Uint8Array[] {
  return office.names.filter((name) => pattern.test(name)).flatMap((name) => office.part(name) ?? [])
}

function countElements(part: Uint8Array, names: readonly string[]): number {
  let count = 0
  walkXml(part, {
    open(name) {
      if (names.includes(name)) count += 1
    },
  })
  return count
}
