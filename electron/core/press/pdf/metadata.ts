import { createHash } from 'node:crypto'
import { dateParts } from '../../../../shared/kit/civil-date.ts'
import type { PressDocument } from '../document-model.ts'
import type { PdfInfo } from './pdfmake-inner.types.ts'
import { printableText } from './printable-text.ts'

/** The file's description of itself. Its dates are the document's date, so that the same model gives the same file. */
export function describe(document: PressDocument): PdfInfo {
  const { year, month, day } = dateParts(document.date)
  const date = new Date(Date.UTC(year, month - 1, day))
  return {
    Title: singleLine(document.title),
    Author: singleLine(document.publisher),
    Subject: singleLine(document.subject),
    Creator: 'Saferplan',
    Producer: 'Saferplan',
    CreationDate: date,
    ModDate: date,
  }
}

/** The file identifier (ISO 32000-1, 14.4), from the content instead of the clock. */
export function identify(document: PressDocument): Uint8Array {
  return createHash('sha256').update(JSON.stringify(document)).digest().subarray(0, 16)
}

/** Text that may stand in XML, on one line. */
export function xmpSafe(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Says that the file follows PDF/UA-1 (ISO 14289-1, 5) and when it was last changed. */
export function xmpIdentification(changed: Date): string {
  const instant = `${changed.toISOString().slice(0, 19)}Z`
  return [
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${instant}</xmp:ModifyDate></rdf:Description>`,
  ].join('\n')
}

/** Control characters are not allowed in XML, even escaped. */
function singleLine(text: string): string {
  return printableText(text)
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .trim()
}
