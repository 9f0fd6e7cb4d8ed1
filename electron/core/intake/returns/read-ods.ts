import {
  type CellBlock,
  type PackedSheet,
  RETURN_LIMITS,
  type SuppliedWorkbook,
} from '../../../../shared/domain/returns/sheet.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { counted } from '../ignored.ts'
import { cleanText } from '../raw-text.ts'
import { damaged } from '../zip-directory.ts'
import type { OfficePackage } from '../zip-guard.ts'
import { type TagAttributes, walkTags } from './fast-xml.ts'
import { addOdsValue, type OdsCell } from './ods-values.ts'
import { refuseEmpty, refuseTooManySheets } from './read-xlsx.ts'
import { COPY_ROWS } from './return-kind.ts'
import { type CellBudget, SheetPacker } from './sheet-packer.ts'
import type { XmlSpan } from './xml-bytes.ts'

/**
 * Reads the values of an OpenDocument spreadsheet in one walk (OpenDocument 1.3, part 3, sections 9 and 19). The file
 * says itself whether a cell is a percentage, a date or a time, which general libraries drop. Repeated cells and rows
 * are repeated where they hold something, and only counted where they do not.
 */
export function readOds(office: OfficePackage): SuppliedWorkbook {
  const content = office.part('content.xml')
  if (content === undefined) throw damaged('it lists no sheets')
  const walk = new OdsWalk()
  walkTags(content, walk)
  refuseEmpty(walk.sheets)
  return { format: 'ods', encoding: null, sheets: walk.sheets, remarks: walk.sheets.flatMap(remarksOn) }
}

function remarksOn(sheet: PackedSheet): readonly string[] {
  const on = `on sheet ${sheet.name}`
  return [
    ...(sheet.isHidden ? [`Sheet ${sheet.name} is hidden; it was read all the same.`] : []),
    ...counted(sheet.hiddenRows.length, 'hidden row', 'hidden rows').map(
      (what) => `${what} ${on}, read all the same.`,
    ),
    ...counted(sheet.hiddenColumns.length, 'hidden column', 'hidden columns').map(
      (what) => `${what} ${on}, read all the same.`,
    ),
    ...counted(sheet.formulaCount, 'formula', 'formulas').map(
      (what) => `${what} ${on}, of which the saved values were read.`,
    ),
  ]
}

const MOST_LISTED = 20_000

class OdsWalk {
  readonly sheets: PackedSheet[] = []
  readonly #budget: CellBudget = { cellsLeft: RETURN_LIMITS.cells }
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #packer: SheetPacker | null = null
  #name = ''
  #isHidden = false
  #merges: CellBlock[] = []
  #hiddenRows: number[] = []
  #hiddenColumns: number[] = []
  #formulas = 0
  #row = 0
  #rowsRepeated = 1
  #rowIsHidden = false
  #column = 0
  #columnsDeclared = 0
  #cells: OdsCell[] = []
  #cell: OdsCell | null = null
  #text = ''
  #paragraphs = 0
  #outside = 0
  #repeatsLeft: number = 2 * RETURN_LIMITS.cells

  open(name: string, attributes: TagAttributes): void {
    // Notes hang in cells and shapes beside them; a table inside a table is none of this sheet.
    if (this.#outside > 0 || name === 'annotation' || name === 'shapes' || name === 'tracked-changes')
      this.#outside += 1
    else if (name === 'style') this.#style = attributes.get('style:name') ?? ''
    else if (name === 'table-properties' && attributes.get('table:display') === 'false')
      this.#hiddenStyles.add(this.#style)
    else if (name === 'table' && this.#packer === null) this.#openSheet(attributes)
    else if (this.#packer === null) return
    else if (name === 'table') this.#outside += 1
    else if (name === 'table-column') this.#openColumn(attributes)
    else if (name === 'table-row') this.#openRow(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes)
    else if (name === 'p' && this.#cell !== null) {
      if (this.#paragraphs > 0) this.#text += '\n'
      this.#paragraphs += 1
    } else if (name === 's' || name === 'tab') this.#text += ' '
    else if (name === 'line-break') this.#text += '\n'
  }

  text(text: XmlSpan): void {
    if (this.#outside === 0 && this.#cell !== null && this.#paragraphs > 0) this.#text += text.words()
  }

  close(name: string): void {
    if (this.#outside > 0) this.#outside -= 1
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
    else if (name === 'table') this.#closeSheet()
  }

  #openSheet(attributes: TagAttributes): void {
    refuseTooManySheets(this.sheets.length + 1)
    this.#name = (attributes.get('table:name') ?? `Sheet ${this.sheets.length + 1}`).slice(0, 100)
    this.#isHidden = this.#hiddenStyles.has(attributes.get('table:style-name') ?? '')
    this.#packer = new SheetPacker(this.#name, this.#isHidden, this.#budget)
    this.#merges = []
    this.#hiddenRows = []
    this.#hiddenColumns = []
    this.#formulas = 0
    this.#row = 0
    this.#columnsDeclared = 0
  }

  #openColumn(attributes: TagAttributes): void {
    const first = this.#columnsDeclared + 1
    this.#columnsDeclared += countOf(attributes, 'table:number-columns-repeated')
    if (!isHidden(attributes)) return
    const last = Math.min(this.#columnsDeclared, RETURN_LIMITS.columns)
    for (let column = first; column <= last; column += 1) this.#hiddenColumns.push(column)
  }

  #openRow(attributes: TagAttributes): void {
    this.#rowsRepeated = countOf(attributes, 'table:number-rows-repeated')
    this.#rowIsHidden = isHidden(attributes)
    this.#column = 0
    this.#cells = []
  }

  #openCell(attributes: TagAttributes): void {
    const type = attributes.get('office:value-type') ?? ''
    const value =
      attributes.get('office:value') ??
      attributes.get('office:date-value') ??
      attributes.get('office:time-value') ??
      attributes.get('office:boolean-value') ??
      attributes.get('office:string-value') ??
      ''
    const repeated = countOf(attributes, 'table:number-columns-repeated')
    this.#cell = {
      column: this.#column + 1,
      repeated,
      type,
      value,
      text: '',
      isFormula: attributes.get('table:formula') !== undefined,
      rowSpan: countOf(attributes, 'table:number-rows-spanned'),
      columnSpan: countOf(attributes, 'table:number-columns-spanned'),
    }
    this.#column += repeated
    this.#text = ''
    this.#paragraphs = 0
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null) return
    // Cleaned once, however often the cell is repeated.
    const text = cleanText(this.#text)
    const holdsNothing = text.trim() === '' && cell.value.trim() === ''
    const isEmpty = (cell.type === '' || holdsNothing) && text.trim() === '' && !cell.isFormula
    // Merges of repeated rows hold nothing and would be repeated for nothing.
    const isMerge = (cell.rowSpan > 1 || cell.columnSpan > 1) && this.#rowsRepeated === 1
    if (!isEmpty || isMerge) this.#cells.push({ ...cell, text })
  }

  #closeRow(): void {
    const first = this.#row + 1
    this.#row += this.#rowsRepeated
    if (this.#cells.length === 0 || this.#packer === null) return
    for (let row = first; row <= this.#row; row += 1) {
      if (this.#rowIsHidden && this.#hiddenRows.length < MOST_LISTED) this.#hiddenRows.push(row)
      for (const cell of this.#cells) this.#keep(this.#packer, row, cell)
    }
  }

  #keep(packer: SheetPacker, row: number, cell: OdsCell): void {
    if (cell.isFormula) this.#formulas += cell.repeated
    if ((cell.rowSpan > 1 || cell.columnSpan > 1) && this.#merges.length < MOST_LISTED) {
      const [lastRow, lastColumn] = [row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1]
      if (lastRow > 1_048_576 || lastColumn > 1_048_576)
        throw damaged(`a merge on sheet ${this.#name} leaves the sheet`)
      this.#merges.push({ firstRow: row, lastRow, firstColumn: cell.column, lastColumn })
    }
    if (cell.type === '' && cell.text.trim() === '' && !cell.isFormula) return
    // Cells that turn out to hold nothing count too: a kilobyte can repeat them a billion times.
    this.#repeatsLeft -= cell.repeated
    if (this.#repeatsLeft < 0) throw this.#repeatsTooMuch()
    for (let at = 0; at < cell.repeated; at += 1) addOdsValue(packer, row, cell.column + at, cell, this.#name)
  }

  #repeatsTooMuch(): Failure {
    return new Failure(
      'too-large',
      `Sheet ${this.#name} repeats its cells more often than the ${RETURN_LIMITS.cells.toLocaleString('en-GB')} cells that are read at once. ${COPY_ROWS}`,
    )
  }

  #closeSheet(): void {
    if (this.#packer === null) return
    this.sheets.push(
      this.#packer.finish({
        merges: this.#merges,
        hiddenRows: this.#hiddenRows,
        hiddenColumns: this.#hiddenColumns,
        formulaCount: this.#formulas,
      }),
    )
    this.#packer = null
  }
}

function isHidden(attributes: TagAttributes): boolean {
  return ['collapse', 'filter'].includes(attributes.get('table:visibility') ?? '')
}

/** How often, or over how many rows or columns; never more than a sheet can have. */
function countOf(attributes: TagAttributes, name: string): number {
  const count = Number(attributes.get(name) ?? '1')
  if (!Number.isInteger(count) || count < 1 || count > 1_048_576)
    throw damaged('a row or cell is repeated as no sheet can repeat it')
  return count
}
