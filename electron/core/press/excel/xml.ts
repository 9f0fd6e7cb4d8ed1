import { lineText } from './cell-text.ts'

/** Text as XML holds it, in an element or an attribute, in one line. */
export function xmlText(text: string): string {
  return lineText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
