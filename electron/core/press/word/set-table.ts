import {
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { shareWidth } from '../column-widths.ts'
import type { PressBlock, PressColumn, PressGroup, PressTable } from '../document-model.ts'
import { CELL_PADDING } from '../pdf/look.ts'
import type { Desk } from './desk.ts'
import { valueElement } from './markup.ts'
import { type BlockPlace, lines, setBlocks } from './set-blocks.ts'
import { TABLE_STYLE } from './style-book.ts'
import { twips } from './units.ts'
import { wordLine } from './word-text.ts'

/** A figure in a cell leaves room for a header of up to half a page. */
const CELL_SHARE = 0.4

/**
 * A table whose header row Word repeats on each page and whose rows it does not tear. The cell that heads a group spans
 * the group's rows. A row with more cells than columns is a bug of the caller.
 */
export function setTable(table: PressTable, place: BlockPlace, desk: Desk): Table {
  const widths = shareWidth(
    table.columns.map(({ weight }) => weight),
    place.width,
  ).map(({ width }) => twips(width))
  const setting: TableSetting = { table, widths, place, desk }
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) => headingCell(column, at, setting)),
  })
  return new DescribedTable(table.summary, {
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [header, ...table.groups.flatMap((group) => groupRows(group, setting))],
  })
}

/** Says to someone who cannot see the table what it holds: the library has no option for it. */
class DescribedTable extends Table {
  constructor(summary: string, options: ConstructorParameters<typeof Table>[0]) {
    super(options)
    const [properties] = this.root
    if (!(properties instanceof Object) || !('addChildElement' in properties))
      throw new Error('A table has no properties')
    properties.addChildElement(valueElement('w:tblCaption', wordLine(summary)))
  }
}

interface TableSetting {
  readonly table: PressTable
  /** In twips. */
  readonly widths: readonly number[]
  readonly place: BlockPlace
  readonly desk: Desk
}

function cellPlace(at: number, setting: TableSetting): BlockPlace {
  const { table, widths, place } = setting
  const width = widths[at]
  if (width === undefined) throw new Error('A table row has more cells than the table has columns')
  return {
    role: 'text',
    depth: 0,
    columns: table.columns.length,
    isRowHeading: false,
    isFigures: table.columns[at]?.align === 'end',
    width: width / 20 - 2 * CELL_PADDING,
    tallest: place.tallest * CELL_SHARE,
  }
}

function headingCell({ heading }: PressColumn, at: number, setting: TableSetting): TableCell {
  const style = setting.desk.styles.placed({ ...cellPlace(at, setting), role: 'column-heading' })
  return cell([new Paragraph({ style, children: lines(heading) })], at, setting)
}

function groupRows(group: PressGroup, setting: TableSetting): TableRow[] {
  const columns = setting.table.columns.length
  // Rows of a table of one column have no cells of their own, and a row without cells is none.
  const rows = columns === 1 || group.rows.length === 0 ? [group.rows.flat()] : group.rows
  return rows.map((row, index) => {
    const head = index === 0 ? group.head : []
    const merge =
      rows.length === 1
        ? {}
        : { verticalMerge: index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
    const count = Math.max(columns - 1, row.length)
    return new TableRow({
      cantSplit: true,
      children: [
        blocksCell(head, 0, { isRowHeading: true }, setting, merge),
        ...Array.from({ length: count }, (_, at) => blocksCell(row[at] ?? [], at + 1, {}, setting)),
      ],
    })
  })
}

type CellOptions = Pick<ConstructorParameters<typeof TableCell>[0], 'verticalMerge'>

function blocksCell(
  blocks: readonly PressBlock[],
  at: number,
  own: Partial<BlockPlace>,
  setting: TableSetting,
  options: CellOptions = {},
): TableCell {
  const place = { ...cellPlace(at, setting), ...own }
  return cell(setBlocks(blocks, place, setting.desk), at, setting, place, options)
}

/** Word opens no document in which a cell has no paragraph. */
function cell(
  paragraphs: readonly Paragraph[],
  at: number,
  { widths, desk }: TableSetting,
  place?: BlockPlace,
  options: CellOptions = {},
): TableCell {
  const empty: IParagraphOptions = place === undefined ? {} : { style: desk.styles.placed(place) }
  return new TableCell({
    ...options,
    width: { size: widths[at] ?? 0, type: WidthType.DXA },
    children: paragraphs.length === 0 ? [new Paragraph(empty)] : paragraphs,
  })
}
