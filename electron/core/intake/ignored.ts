import type { OfficePackage } from './zip-guard.ts'

const LONGEST_QUOTE = 200

/** "macros" for a file that carries any; they are never run. */
export function macros(office: OfficePackage): readonly string[] {
  return office.names.some((name) => /vbaProject\.bin$/i.test(name)) ? ['macros'] : []
}

/** "2 charts" for the parts whose name matches; nothing when there is none. */
export function ignoredParts(
  office: OfficePackage,
  pattern: RegExp,
  one: string,
  many: string,
): readonly string[] {
  return counted(office.names.filter((name) => pattern.test(name)).length, one, many)
}

/** "1 picture", "2 pictures"; nothing for none. */
export function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}

/** "3 words under merged cells: ..." with the words themselves, as far as a line holds them. */
export function quotedWords(words: readonly string[], where: string): readonly string[] {
  if (words.length === 0) return []
  const text = words.join(' ')
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return [`${counted(words.length, 'word', 'words').join('')} ${where}: ${shown}`]
}

/** What a workbook holds besides cells, in plain words; none of it is read. */
export function ignoredInWorkbook(office: OfficePackage): readonly string[] {
  return [
    ...ignoredParts(office, /^xl\/media\//i, 'picture', 'pictures'),
    ...ignoredParts(office, /^xl\/charts\/chart[^/]*\.xml$/i, 'chart', 'charts'),
    ...ignoredParts(
      office,
      /^xl\/(threadedComments\/|comments)[^/]*\.xml$/i,
      'set of comments',
      'sets of comments',
    ),
    ...ignoredParts(
      office,
      /^xl\/externalLinks\/[^/]+\.xml$/i,
      'link to another workbook',
      'links to other workbooks',
    ),
    ...ignoredParts(office, /^xl\/pivotTables\/[^/]+\.xml$/i, 'pivot table', 'pivot tables'),
    ...ignoredParts(office, /^xl\/embeddings\//i, 'embedded file', 'embedded files'),
    ...macros(office),
  ]
}
