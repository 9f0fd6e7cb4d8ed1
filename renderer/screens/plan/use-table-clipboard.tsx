import { type ClipboardEvent, type ReactNode, useState } from 'react'
import {
  type PasteAnchor,
  type PastedCells,
  type PasteMode,
  type PasteShape,
  type PasteTable,
  pasteShape,
} from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { readClipboard } from '../../clipboard/read-clipboard.ts'
import { writeClipboard } from '../../clipboard/write-clipboard.ts'
import { PasteChooser } from './paste-chooser.tsx'
import { copiedCells, leftOutInWords, pastedCells, type SelectedBlock } from './table-clipboard.ts'

/** What the clipboard needs of the table that it works on. */
export interface TableForClipboard {
  readonly table: PasteTable
  /** The selected block; undefined while the table is empty. */
  readonly block: () => SelectedBlock | undefined
  /** The first cell of the selected block; null while the table is empty. */
  readonly anchor: () => PasteAnchor | null
  /** Whether the table can be changed; says why where it cannot. */
  readonly canChange: () => boolean
  readonly paste: (anchor: PasteAnchor | null, mode: PasteMode, cells: PastedCells) => Promise<boolean>
  /** Deletes what the selected cells hold. */
  readonly clear: () => void
  readonly announce: (sentence: string) => void
  /** Gives focus back to the cell. */
  readonly focusCell: () => void
}

/** What the table does with the clipboard. */
export interface TableClipboard {
  readonly events: {
    readonly onCopy: (event: ClipboardEvent) => void
    readonly onCut: (event: ClipboardEvent) => void
    readonly onPaste: (event: ClipboardEvent) => void
  }
  /** The question which way a paste is meant; null while there is none. */
  readonly chooser: ReactNode
}

interface Pending {
  readonly shape: PasteShape
  /** The proposed way. */
  readonly mode: PasteMode
  readonly anchor: PasteAnchor | null
  readonly cells: PastedCells
  readonly leftOut: string | null
}

/** Copying, cutting and pasting in the cells of a table. While text is typed in a cell the events are left alone. */
export function useTableClipboard(given: TableForClipboard): TableClipboard {
  const [pending, setPending] = useState<Pending | null>(null)

  function copy(event: ClipboardEvent): boolean {
    const block = given.block()
    if (block === undefined || isText(event)) return false
    const copied = copiedCells(given.table, block)
    const { html, text } = writeClipboard(copied)
    event.preventDefault()
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', text)
    const width = copied.rows[0]?.length ?? 0
    given.announce(`Copied ${countOf(width, 'column')}, ${countOf(copied.rows.length, 'row')}.`)
    return true
  }

  async function carryOut(mode: PasteMode, { anchor, cells, leftOut }: Pending): Promise<void> {
    setPending(null)
    given.focusCell()
    const isDone = await given.paste(anchor, mode, cells)
    if (isDone && leftOut !== null) given.announce(leftOut)
  }

  function paste(event: ClipboardEvent): void {
    if (isInField(event)) return
    event.preventDefault()
    if (!given.canChange()) return
    const { clipboardData } = event
    const texts = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') }
    const next = pendingOf(given, texts)
    if (typeof next === 'string') given.announce(next)
    else if (next.shape.isUnclear) setPending(next)
    else void carryOut(next.mode, next)
  }

  return {
    events: {
      onCopy: (event) => {
        copy(event)
      },
      onCut: (event) => {
        if (!isText(event) && given.canChange() && copy(event)) given.clear()
      },
      onPaste: paste,
    },
    chooser: pending !== null && (
      <PasteChooser
        shape={pending.shape}
        onChoose={(mode) => void carryOut(mode, pending)}
        onCancel={() => {
          setPending(null)
          given.focusCell()
        }}
      />
    ),
  }
}

/** What the clipboard would do here, or why it can do nothing, in words. */
function pendingOf(given: TableForClipboard, texts: Parameters<typeof readClipboard>[0]): Pending | string {
  const block = readClipboard(texts)
  if (block.problem !== null) return block.problem
  const cells = pastedCells(block)
  const anchor = given.anchor()
  const shape = pasteShape(given.table, { anchor, selected: sizeOf(given.block()), cells })
  const mode = shape.choices[0]?.mode
  if (mode === undefined)
    return shape.refusal ?? 'That cannot be pasted here. Choose another cell, then paste.'
  return { shape, mode, anchor, cells, leftOut: leftOutInWords(block) }
}

function sizeOf(block: SelectedBlock | undefined): { rows: number; columns: number } {
  if (block === undefined) return { rows: 0, columns: 0 }
  return { rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 }
}

/** Whether text is being typed: then the clipboard works as everywhere. */
function isInField({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null
}

/** The same where words were chosen with the mouse: they are what is meant, not the cells. */
function isText(event: ClipboardEvent): boolean {
  return isInField(event) || document.getSelection()?.isCollapsed === false
}
