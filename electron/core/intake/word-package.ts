import mammoth from 'mammoth'
import { styleMapOf } from './word-styles.ts'
import { decodeXml } from './xml-events.ts'
import type { OfficePackage } from './zip-guard.ts'

type MammothInput = Parameters<typeof mammoth.convertToHtml>[0]

/** What mammoth asks of the package that it reads. */
interface MammothFile {
  exists(name: string): boolean
  read(name: string, encoding?: string): Promise<string | Uint8Array>
}

/** Turns page and column breaks into line breaks: mammoth would otherwise glue the words on both sides together. */
const BREAKS = ["br[type='page'] => br", "br[type='column'] => br"]

/**
 * Converts the package's document to HTML. Pictures become empty `img` elements: their bytes are never read. The
 * package's own style map, which mammoth would follow, is ignored, and nothing outside the package is opened.
 */
export async function convertToHtml(office: OfficePackage): Promise<string> {
  const styles = office.names.find((name) => /^word\/styles\d*\.xml$/i.test(name)) ?? ''
  const result = await mammoth.convertToHtml(mammothInput(office), {
    styleMap: [...BREAKS, ...styleMapOf(office.part(styles))],
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  })
  return result.value
}

/**
 * Gives mammoth the parts that the guard unpacked. It would otherwise unpack the zip again with a reader of its own,
 * which may find other parts in a crafted file than the guard saw.
 */
function mammothInput(office: OfficePackage): MammothInput {
  const file: MammothFile = {
    exists: (name) => office.part(name) !== undefined,
    read: (name, encoding) => {
      const bytes = office.part(name) ?? new Uint8Array()
      return Promise.resolve(encoding === undefined ? bytes : ready(decodeXml(bytes)))
    },
  }
  // Mammoth takes an opened package under this name, although its types do not say so; a test reads a file this way.
  return { file } as unknown as MammothInput
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*`
/** Wrappers around text that mammoth does not know and would leave out with everything inside. */
const UNKNOWN_WRAPPERS = new RegExp(`</?w:(?:fldSimple|dir|bdo)\\b${ATTRIBUTES}>`, 'g')
/** Rows that say they are no header: mammoth looks only whether the element is there. */
const NOT_A_HEADER = /<w:tblHeader\s+w:val=["'](?:0|false|off)["']\s*\/>/g

const ROW_PROPERTIES = /<w:trPr>.*?<\/w:trPr>/gs

function ready(xml: string): string {
  return xml.replace(UNKNOWN_WRAPPERS, '').replace(NOT_A_HEADER, '').replace(ROW_PROPERTIES, withSkippedCells)
}

/** A row that begins further right skips grid columns, which mammoth does not see: an empty cell stands in for them. */
function withSkippedCells(properties: string): string {
  const skipped = /<w:gridBefore\s+w:val="(\d{1,2})"/.exec(properties)?.[1]
  if (skipped === undefined || Number(skipped) === 0) return properties
  return `${properties}<w:tc><w:tcPr><w:gridSpan w:val="${skipped}"/></w:tcPr><w:p/></w:tc>`
}
