import { builtInFormat, type NumberKind, numberKind } from './number-format.ts'
import { attributeOf, isOn, walkXml } from './xml-events.ts'

/** What a cell's style says of its content. */
export interface CellStyle {
  readonly number: NumberKind
  readonly strong: boolean
}

export const PLAIN_STYLE: CellStyle = { number: { kind: 'number', format: null }, strong: false }

/** Excel allows 65,490 styles. */
const MOST_STYLES = 70_000

/** Reads the styles that cells refer to by their number: the number format, and whether the font is bold. */
export function readCellStyles(part: Uint8Array | undefined): readonly CellStyle[] {
  const styles: CellStyle[] = []
  if (part === undefined) return styles
  const formats = new Map<number, string>()
  const boldFonts: boolean[] = []
  const open: string[] = []
  walkXml(part, {
    open(name, attributes) {
      const parent = open.at(-1)
      open.push(name)
      const numberOf = (attribute: string): number => Number(attributeOf(attributes, attribute) ?? '0')
      if (name === 'numFmt')
        formats.set(numberOf('numFmtId'), attributeOf(attributes, 'formatCode') ?? 'General')
      else if (name === 'font' && parent === 'fonts') boldFonts.push(false)
      else if (name === 'b' && parent === 'font' && boldFonts.length > 0) {
        boldFonts[boldFonts.length - 1] = isOn(attributeOf(attributes, 'val'))
      } else if (name === 'xf' && parent === 'cellXfs' && styles.length < MOST_STYLES) {
        const code = formats.get(numberOf('numFmtId')) ?? builtInFormat(numberOf('numFmtId'))
        styles.push({ number: numberKind(code), strong: boldFonts[numberOf('fontId')] ?? false })
      }
    },
    close() {
      open.pop()
    },
  })
  return styles
}
