import type { Alignment, Borders, Fill, Font } from 'exceljs'

/** The type of cells, in points. */
export const BODY_SIZE = 10
export const TITLE_SIZE = 14
/** One line of body type in points, as Excel sets Arial 10. */
export const LINE_HEIGHT = 12.75
/** Above and below the text of a row together, in points. */
export const ROW_PADDING = 4
/** Excel shows no row taller than this, in points; what is below would be hidden. */
export const TALLEST_ROW = 409

export const FACE = 'Arial'
const INK = 'FF1A1A1A'
const ACCENT = 'FF12436D'
const RULE = 'FFB8C2CC'

export const BODY_FONT: Partial<Font> = { name: FACE, size: BODY_SIZE, color: { argb: INK } }
export const HEADER_FONT: Partial<Font> = { ...BODY_FONT, bold: true }
export const TITLE_FONT: Partial<Font> = { name: FACE, size: TITLE_SIZE, bold: true, color: { argb: INK } }
export const LINK_FONT: Partial<Font> = { ...BODY_FONT, underline: true, color: { argb: ACCENT } }

export const ONE_LINE: Partial<Alignment> = { vertical: 'middle', horizontal: 'left' }
/** Cells of text are indented by one step, so that neighbours without a rule between them stand apart. */
export const WRAPPED: Partial<Alignment> = { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 }
export const NUMBER: Partial<Alignment> = { vertical: 'top', horizontal: 'right' }
export const KEY: Partial<Alignment> = { vertical: 'top', horizontal: 'center' }

export const HEADER_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EAF0' } }
export const HEADER_BORDER: Partial<Borders> = {
  top: { style: 'thin', color: { argb: ACCENT } },
  bottom: { style: 'medium', color: { argb: ACCENT } },
}
export const BODY_BORDER: Partial<Borders> = { bottom: { style: 'thin', color: { argb: RULE } } }

/** "31 March 2021" in English, whatever language the computer speaks. */
export const DATE_FORMAT = '[$-809]d mmmm yyyy'
/** Marks text that begins like a formula until the package gets its quote prefix; no other cell has this format. */
export const QUOTED_FORMAT = '@'
