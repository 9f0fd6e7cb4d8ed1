import { pageNumbers } from './pages.ts'
import { isDictionary, isName, isReference, type PdfFile, textOf } from './pdf-objects.ts'
import { xmlFault } from './xml.ts'

/** What the file says of itself, and its fonts. */
export function checkDocument(file: PdfFile): string[] {
  return [...checkCatalog(file), ...checkMetadata(file), ...checkFonts(file), ...checkTabOrder(file)]
}

function checkCatalog(file: PdfFile): string[] {
  const breaches: string[] = []
  const catalog = file.resolve(file.trailer.entries.get('Root'))
  if (file.version !== '1.7') breaches.push(`The version is ${file.version}, not 1.7`)
  if (textOf(file.get(catalog, 'Lang')) !== 'en-GB') breaches.push('The language is not en-GB')
  if (file.get(file.get(catalog, 'MarkInfo'), 'Marked') !== true)
    breaches.push('The file is not marked as tagged')
  if (file.get(file.get(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== true)
    breaches.push('The title is not shown in the window')
  if (textOf(file.get(file.resolve(file.trailer.entries.get('Info')), 'Title')).trim() === '')
    breaches.push('The file has no title')
  return breaches
}

function checkMetadata(file: PdfFile): string[] {
  const catalog = file.resolve(file.trailer.entries.get('Root'))
  const reference = isDictionary(catalog) ? catalog.entries.get('Metadata') : undefined
  const stream = isReference(reference) ? file.objects.get(reference.number)?.stream : null
  if (stream === null || stream === undefined) return ['The file has no XMP metadata']
  const xml = Buffer.from(stream, 'latin1').toString('utf8')
  const breaches: string[] = []
  const error = xmlFault(xml)
  if (error !== null) breaches.push(`The XMP metadata is not well formed: ${error}`)
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xml)) breaches.push('The XMP metadata does not name PDF/UA-1')
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(xml)?.[1] ?? ''
  const decoded = title.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
  const own = textOf(file.get(file.resolve(file.trailer.entries.get('Info')), 'Title'))
  if (decoded.trim() === '' || decoded !== own) breaches.push('The XMP title is not the title of the file')
  return breaches
}

function checkFonts(file: PdfFile): string[] {
  const breaches: string[] = []
  for (const [number, { value }] of file.objects) {
    const type = file.get(value, 'Type')
    if (!isName(type) || type.name !== 'Font') continue
    const subtype = file.get(value, 'Subtype')
    const name = isName(subtype) ? subtype.name : ''
    if (name === 'Type0') {
      if (file.get(value, 'ToUnicode') === null)
        breaches.push(`Font ${number} does not say which characters it shows`)
      continue
    }
    const descriptor = file.get(value, 'FontDescriptor')
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.get(descriptor, key) !== null)
    if (!embedded) breaches.push(`Font ${number} is not embedded`)
  }
  return breaches
}

function checkTabOrder(file: PdfFile): string[] {
  return pageNumbers(file).flatMap((number, index) => {
    const tabs = file.get({ kind: 'reference', number }, 'Tabs')
    return isName(tabs) && tabs.name === 'S'
      ? []
      : [`Page ${index + 1}: the tab order is not that of the structure`]
  })
}
