import type { IssueId, Item, ItemMark, RowId } from '../../../../shared/domain/plan/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { newGesture } from '../../../app/use-plan-edit.ts'
import { EntryEditor } from './entry-editor.ts'
import { addressOf, type CellName, cellOfItem, itemsOf } from './grid-layout.ts'
import { editsToCopyDown, editToShift } from './row-edits.ts'
import { cellsOf } from './selection.ts'
import { TableCursor, type TableSurroundings } from './table-cursor.ts'
import type { TableDesk } from './table-desk.ts'
import type { TableEdit } from './table-edits.ts'

/**
 * The table as a person works at it: which cells are selected, what is being typed, and what each command does. It knows
 * nothing of elements and keys, so that all of it can be proved without a window.
 */
export class TableController extends TableCursor {
  readonly editor: EntryEditor

  constructor(desk: TableDesk, surroundings: TableSurroundings) {
    super(desk, surroundings)
    this.editor = new EntryEditor({
      desk,
      layout: () => this.layout,
      editing: () => this.state.editing,
      show: (editing) => this.show({ editing }),
      waits: (isWaiting) => this.surroundings.waits(isWaiting),
    })
  }

  /** Edits the active cell: its last entry, or a new one where it is empty. */
  edit(item?: Item): void {
    const cell = this.active
    if (cell === undefined || this.refuseLocked()) return
    this.clearSelection()
    this.editor.begin(cell, item ?? itemsOf(this.layout, cell).at(-1) ?? null, this.#kept(cell))
  }

  /**
   * Begins to type in the active cell: a list gets a new entry, and a cell of one value has it replaced. `text` is what
   * has been typed already.
   */
  type(text = ''): void {
    const cell = this.active
    if (cell === undefined || this.refuseLocked()) return
    this.clearSelection()
    const items = itemsOf(this.layout, cell)
    const only = items.length === 1 && !this.#isList(cell) ? (items[0] ?? null) : null
    this.editor.begin(cell, only, { text })
    if (only !== null && text !== '') this.editor.typed(text)
  }

  /** Today's date, as what the cell says or as a further entry. */
  typeToday(): void {
    this.type(this.surroundings.today())
  }

  protected override endTyping(): boolean {
    return this.state.editing === null || this.editor.finish()
  }

  /** Ends typing because the person went elsewhere; words that cannot be stored stay in their field. */
  leaveEntry(): void {
    this.editor.finish()
  }

  today(): string {
    return this.surroundings.today()
  }

  /** Ends typing and goes on to the next cell; on the last it stays there. */
  finishAndStep(step: 1 | -1): void {
    const cell = this.state.editing?.cell
    if (cell === undefined || !this.editor.finish()) return
    this.select({ anchor: cell, active: cell })
    if (!this.step(step) && step === 1) {
      this.surroundings.announce('This is the last cell. Ctrl + N adds an issue below.')
    }
  }

  finishAndGoDown(): void {
    const cell = this.state.editing?.cell
    if (cell === undefined || !this.editor.finish()) return
    this.select({ anchor: cell, active: cell })
    this.move('down', false)
  }

  /** Ends typing, and the cell is as it was before. */
  cancel(): void {
    const { editing } = this.state
    if (editing === null) return
    const { hasStored } = this.editor
    this.editor.abandon()
    if (hasStored) {
      this.desk.settled().then(() => this.surroundings.undoGesture(editing.gesture))
    }
  }

  /** Removes the entries of the selected cells. */
  deleteEntries(): void {
    const { block } = this
    if (block === undefined || this.refuseLocked()) return
    const items = cellsOf(this.layout, block).flatMap((cell) => [...itemsOf(this.layout, cell)])
    if (items.length === 0) return
    this.#carryOut(items.map(({ id }) => ({ kind: 'item.delete', itemId: id })))
    this.surroundings.announce(`Deleted ${countOf(items.length, 'entry', 'entries')}. Ctrl + Z brings back.`)
  }

  /** Copies the cell above into the active one, or the top of the selection into the cells below it. */
  copyFromAbove(): void {
    const { block } = this
    if (block === undefined || this.refuseLocked()) return
    const edits = editsToCopyDown(this.layout, block, () => this.desk.ids.make())
    if (edits.length > 0) this.#carryOut(edits)
    else this.surroundings.announce('There is no cell above to copy from.')
  }

  /** Moves the row, or with the column of the issues the issue, up or down. */
  shiftRow(step: 1 | -1): void {
    const cell = this.active
    if (cell === undefined || this.refuseLocked()) return
    const edit = editToShift(this.layout, cell, step)
    if (typeof edit === 'string') this.#sayEdge(step, edit)
    else this.#carryOut([edit])
  }

  /** A new issue below the active one, ready to be typed. */
  addIssue(): void {
    if (this.refuseLocked()) return
    if (this.state.editing !== null && !this.editor.finish()) return
    const { view } = this.desk
    const issue = this.activeRow?.issue
    const at =
      issue === undefined ? view.issues.length : view.issues.findIndex(({ id }) => id === issue.id) + 1
    const made = this.desk.ids.make<IssueId>()
    const madeRow = this.desk.ids.make<RowId>()
    this.#carryOut([{ kind: 'issue.add', priorityId: view.id, at: at + 1, made, madeRow }])
    const head = this.layout.columns[0]
    if (head !== undefined) this.goTo({ rowId: madeRow, columnId: head.id })
  }

  /** A new row below the active one, in the same issue. */
  addRow(): void {
    const line = this.activeRow
    const cell = this.active
    if (line === undefined || cell === undefined || this.refuseLocked()) return
    const made = this.desk.ids.make<RowId>()
    const at = line.issue.rows.findIndex(({ id }) => id === line.row.id)
    this.#carryOut([{ kind: 'row.add', issueId: line.issue.id, at: at + 2, made }])
    const first = this.layout.columns.find(({ role }) => role !== 'issue')
    const columnId = this.columnOf(cell)?.role === 'issue' ? (first?.id ?? cell.columnId) : cell.columnId
    this.goTo({ rowId: made, columnId })
  }

  /** Deletes the active row; the only row of an issue goes with the issue. */
  deleteRow(): void {
    const line = this.activeRow
    if (line === undefined || this.refuseLocked()) return
    if (line.issue.rows.length === 1) this.deleteIssue()
    else this.#carryOut([{ kind: 'row.delete', rowId: line.row.id }])
  }

  deleteIssue(): void {
    const line = this.activeRow
    if (line === undefined || this.refuseLocked()) return
    this.#carryOut([{ kind: 'issue.delete', issueId: line.issue.id }])
    this.surroundings.announce('Deleted the issue. Ctrl + Z brings it back.')
  }

  /** Carries edits out as one step of undo; false when the table cannot be changed. */
  carryOut(edits: readonly TableEdit[]): boolean {
    if (this.refuseLocked()) return false
    this.#carryOut(edits)
    return true
  }

  /** Sends a command whose outcome is shown when the store has answered; false when the table cannot be changed. */
  send(channel: `plan.${string}`, input: Readonly<Record<string, unknown>>): boolean {
    if (this.refuseLocked()) return false
    this.desk.edit({ kind: 'other', channel, input }, newGesture())
    return true
  }

  /** Hears that the store refused an edit: its words are kept beside the cell that they were typed in. */
  refused(edit: TableEdit | null, sentence: string): void {
    this.surroundings.announce(sentence)
    if (edit === null || (edit.kind !== 'item.add' && edit.kind !== 'item.setText')) return
    const holder = edit.kind === 'item.add' ? undefined : cellOfItem(this.layout, edit.itemId)
    const named = edit.kind === 'item.add' ? edit.cell : holder && addressOf(this.layout, holder)
    if (named !== undefined) this.show({ refusal: { cell: named, text: edit.text, sentence } })
  }

  /** Makes the entries of the active cell paragraphs, or points of a list. */
  markEntries(mark: ItemMark): void {
    const cell = this.active
    if (cell === undefined || this.refuseLocked()) return
    const items = itemsOf(this.layout, cell).filter((item) => item.mark !== mark)
    this.#carryOut(items.map(({ id }) => ({ kind: 'item.setMark', itemId: id, mark })))
  }

  /** A column of the council's own, after the active one. */
  addColumn(heading: string): void {
    const { id: priorityId, columns } = this.desk.view
    const at = columns.findIndex(({ id }) => id === this.column?.id)
    this.send('plan.column.add', {
      priorityId,
      role: 'other',
      heading,
      at: at === -1 ? columns.length + 1 : at + 2,
    })
  }

  #carryOut(edits: readonly TableEdit[]): void {
    const gesture = newGesture()
    for (const edit of edits) this.desk.edit(edit, gesture)
  }

  /** Refused words of the cell are offered again when it is edited. */
  #kept(cell: CellName): { readonly text?: string } {
    const { refusal } = this.state
    const address = addressOf(this.layout, cell)
    if (refusal === null || JSON.stringify(address) !== JSON.stringify(refusal.cell)) return {}
    this.show({ refusal: null })
    return { text: refusal.text }
  }

  #isList(cell: CellName): boolean {
    const role = this.columnOf(cell)?.role
    return role === 'issue' || role === 'action' || role === 'outcome' || role === 'measure'
  }

  #sayEdge(step: 1 | -1, what: 'issue' | 'row'): void {
    const place = what === 'issue' ? 'issue of the table' : 'row of its issue'
    this.surroundings.announce(`This is the ${step === 1 ? 'last' : 'first'} ${place}.`)
  }
}
