import { type DragEvent, type ReactNode, useState } from 'react'

interface DropZoneProps {
  readonly onFile: (file: File) => void
  /** Called with a sentence where what was dropped is no one file. */
  readonly onProblem: (sentence: string) => void
  readonly children: ReactNode
}

/** A part of the page that takes a file from the desktop. Whatever it does, a button does as well. */
export function DropZone({ onFile, onProblem, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false)

  function hover(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }

  function drop(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(false)
    const [file, ...others] = event.dataTransfer.files
    if (file !== undefined && others.length === 0) onFile(file)
    else onProblem('Drop one file at a time: a spreadsheet that a partner sent you.')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does
    <div
      className="stack reading drop-zone"
      data-over={isOver}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
