import { useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, useId, useState } from 'react'
import type { ReturnView } from '../../../shared/contract/index.ts'
import { RETURN_LIMITS } from '../../../shared/domain/returns/index.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { useRouter } from '../../app/router.tsx'
import { wordsOfBlock } from '../../clipboard/clipboard-block.ts'
import { readClipboard } from '../../clipboard/read-clipboard.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Field } from '../../components/field.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { DropZone } from './drop-zone.tsx'

/** Where a partner's spreadsheet is chosen, or pasted. */
export function ChooseStep() {
  const client = useQueryClient()
  const { go } = useRouter()
  useFreshAnswer('returns.prepare', {})
  const choose = useCommand('imports.choosePlan')
  const read = useCommand('returns.read')
  const dropped = useCommand('returns.readDropped')
  const pasted = useCommand('returns.readPasted')
  const work = useWork()
  const id = useId()
  const [problem, setProblem] = useState<string | undefined>(undefined)

  function show(view: ReturnView | undefined): void {
    if (view === undefined) return
    client.setQueryData(['returns.view', { reading: view.reading }], view)
    go({ name: 'bring-in', reading: view.reading, step: view.profile === null ? 'table' : 'purpose' })
  }

  async function chooseFile(): Promise<void> {
    for (const command of [read, dropped, pasted]) command.forgetRefusal()
    const chosen = await choose.run({ kind: 'return' })
    if (chosen?.kind === 'chosen') show(await read.run({ file: chosen.file, workId: work.begin() }))
  }

  const isReading = read.isBusy || dropped.isBusy

  async function readDropped(file: File): Promise<void> {
    for (const command of [choose, read, dropped, pasted]) command.forgetRefusal()
    if (isReading) return
    if (file.size > RETURN_LIMITS.fileBytes) return setProblem(tooLarge(file))
    setProblem(undefined)
    const bytes = new Uint8Array(await file.arrayBuffer())
    show(await dropped.run({ fileName: file.name, bytes, workId: work.begin() }))
  }

  async function paste(event: ClipboardEvent): Promise<void> {
    event.preventDefault()
    const { clipboardData } = event
    const block = readClipboard({
      html: clipboardData.getData('text/html'),
      text: clipboardData.getData('text/plain'),
    })
    setProblem(block.problem ?? undefined)
    if (block.problem !== null || pasted.isBusy) return
    const headings = block.headings === null ? [] : [[...block.headings]]
    show(await pasted.run({ rows: [...headings, ...wordsOfBlock(block)] }))
  }

  const refusal = choose.refusal ?? read.refusal ?? dropped.refusal ?? pasted.refusal
  return (
    <>
      <PageHeader title="Bring in a spreadsheet">
        <p>From a partner: Excel, OpenDocument or CSV. The file is only read, never changed.</p>
      </PageHeader>
      <DropZone onFile={(file) => void readDropped(file)} onProblem={setProblem}>
        {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
        <p>
          The file is read in a separate process that has no key. You then see what was understood of it, step
          by step. Nothing is stored before the last step, and what you bring in can be undone at any time.
        </p>
        {isReading && (
          <Progress
            {...(work.progress ?? { activity: 'Reading the file', fraction: null })}
            onCancel={work.cancel}
          />
        )}
        {!isReading && (
          <div className="actions">
            <Button look="primary" busy={choose.isBusy} onClick={chooseFile}>
              Choose the file
            </Button>
            <span className="quiet">or drop it on this page</span>
          </div>
        )}
        <Field
          id={id}
          label="Or paste rows here"
          hint="Select the rows with their headings in Excel, copy them, and press Ctrl + V in this box."
          error={problem}
          announcesError
        >
          <textarea
            id={id}
            className="input"
            rows={2}
            value=""
            onChange={() => undefined}
            onPaste={paste}
            aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          />
        </Field>
      </DropZone>
    </>
  )
}

const MEGABYTE = 1024 * 1024

function tooLarge({ name, size }: File): string {
  return `${name} has ${Math.ceil(size / MEGABYTE)} MB; up to ${RETURN_LIMITS.fileBytes / MEGABYTE} MB are read. Remove its pictures, or divide it into smaller files.`
}
