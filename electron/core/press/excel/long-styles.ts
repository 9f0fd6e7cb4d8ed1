import { BODY_SIZE, DATE_FORMAT, FACE, TITLE_SIZE } from './look.ts'
import { XML_HEAD, xmlText } from './xml.ts'

// The formats of cells, by their number in the style sheet below. The quoted ones mark text that begins like a formula,
// so that editing the cell does not turn it into one.

export const STYLE = {
  plain: 0,
  title: 1,
  note: 2,
  header: 3,
  text: 4,
  number: 5,
  date: 6,
  moment: 7,
  link: 8,
  quotedNote: 9,
  quotedHeader: 10,
  quotedText: 11,
} as const

const MOMENT_FORMAT = '[$-809]d mmmm yyyy hh:mm'

const font = (size: number, rest: string, colour = 'FF1A1A1A'): string =>
  `<font>${rest}<sz val="${size}"/><color rgb="${colour}"/><name val="${FACE}"/></font>`

const TOP_LEFT = '<alignment vertical="top" horizontal="left" indent="1" wrapText="1"/>'
const RIGHT = '<alignment vertical="top" horizontal="right"/>'

function format(fontId: number, rest: string, alignment: string, isQuoted = false): string {
  const quoted = isQuoted ? ' quotePrefix="1"' : ''
  return `<xf fontId="${fontId}" xfId="0" ${rest} applyFont="1" applyAlignment="1"${quoted}>${alignment}</xf>`
}

const PLAIN = 'numFmtId="0" fillId="0" borderId="0"'
const HEADER = 'numFmtId="0" fillId="2" borderId="2" applyFill="1" applyBorder="1"'
const BODY = 'numFmtId="0" fillId="0" borderId="1" applyBorder="1"'
const LINE = '<alignment vertical="center" horizontal="left"/>'
const HEAD = '<alignment vertical="center" horizontal="left" indent="1" wrapText="1"/>'

const FORMATS = [
  format(0, PLAIN, LINE),
  format(2, PLAIN, LINE),
  format(0, PLAIN, LINE),
  format(1, HEADER, HEAD),
  format(0, BODY, TOP_LEFT),
  format(0, BODY, RIGHT),
  format(0, BODY.replace('numFmtId="0"', 'numFmtId="164" applyNumberFormat="1"'), RIGHT),
  format(0, BODY.replace('numFmtId="0"', 'numFmtId="165" applyNumberFormat="1"'), RIGHT),
  format(3, BODY, TOP_LEFT),
  format(0, PLAIN, LINE, true),
  format(1, HEADER, HEAD, true),
  format(0, BODY, TOP_LEFT, true),
]

const NO_EDGES = '<left/><right/>'
const BORDERS = [
  `<border>${NO_EDGES}<top/><bottom/><diagonal/></border>`,
  `<border>${NO_EDGES}<top/><bottom style="thin"><color rgb="FFB8C2CC"/></bottom><diagonal/></border>`,
  `<border>${NO_EDGES}<top style="thin"><color rgb="FF12436D"/></top><bottom style="medium"><color rgb="FF12436D"/></bottom><diagonal/></border>`,
]

/** The part `xl/styles.xml`, in the look of our other workbooks. */
export const STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="${xmlText(DATE_FORMAT)}"/><numFmt numFmtId="165" formatCode="${xmlText(MOMENT_FORMAT)}"/></numFmts><fonts count="4">${[
  font(BODY_SIZE, ''),
  font(BODY_SIZE, '<b/>'),
  font(TITLE_SIZE, '<b/>'),
  font(BODY_SIZE, '<u/>', 'FF12436D'),
].join(
  '',
)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF0"/></patternFill></fill></fills><borders count="3">${BORDERS.join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
