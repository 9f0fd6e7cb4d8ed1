import { RETURN_LIMITS } from '../../../../shared/domain/returns/sheet.ts'
import { cleanText } from '../raw-text.ts'
import { unescapeControls } from '../workbook-strings.ts'
import { walkTags } from './fast-xml.ts'

/** The texts that cells refer to by their number; formats inside a text and phonetic guides are left out. */
export function readTexts(part: Uint8Array | undefined): readonly string[] {
  const texts: string[] = []
  if (part === undefined) return texts
  let text = ''
  let isInText = false
  let phonetic = 0
  walkTags(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isInText = true
      else if (name === 'rPh') phonetic += 1
    },
    close(name) {
      if (name === 't') isInText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si' && texts.length < RETURN_LIMITS.cells)
        texts.push(cleanText(unescapeControls(text)))
    },
    text(words) {
      if (isInText && phonetic === 0) text += words.words()
    },
  })
  return texts
}
