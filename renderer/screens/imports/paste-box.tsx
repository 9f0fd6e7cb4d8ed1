import { type ClipboardEvent, useId, useState } from 'react'
import { readClipboard } from '../../clipboard/read-clipboard.ts'
import { Field } from '../../components/field.tsx'
import type { Reading, ReadingState } from './use-reading.ts'

interface PasteBoxProps {
  readonly file: ReadingState
  readonly onRead: (reading: Reading) => void
}

/** For plans that cannot be read as a file: how to make one of them, and a box that takes the copied table instead. */
export function PasteBox({ file, onRead }: PasteBoxProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | undefined>(undefined)

  async function paste(event: ClipboardEvent): Promise<void> {
    event.preventDefault()
    const { clipboardData } = event
    const block = readClipboard({
      html: clipboardData.getData('text/html'),
      text: clipboardData.getData('text/plain'),
    })
    setProblem(block.problem ?? undefined)
    if (block.problem !== null || file.isBusy) return
    const read = await file.paste({ headings: block.headings, rows: block.rows, around: block.leftOut })
    if (read !== undefined) onRead(read)
  }

  return (
    <details className="paste-box">
      <summary>My plan is a PDF, a scan or an old .doc file</summary>
      <div className="stack">
        <p>
          Open it in Word, choose Save As, Word Document (.docx), and choose that file. Word opens PDF files
          too. A scan holds pictures of words: ask for the document that it was made from.
        </p>
        <Field
          id={id}
          label="Or paste the table here"
          hint="Select the table with its headings in Word, Excel or a web page, copy it, and press Ctrl + V in this box."
          error={problem}
          announcesError
        >
          <textarea
            id={id}
            className="input"
            rows={3}
            value=""
            onChange={() => undefined}
            onPaste={paste}
            aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          />
        </Field>
      </div>
    </details>
  )
}
