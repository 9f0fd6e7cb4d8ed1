import { useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, useId, useState } from 'react'
import type { ReturnView } from '../../../shared/contract/index.ts'
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

/** Where a partner's spreadsheet is chosen, or pasted. */
export function ChooseStep() {
  const client = useQueryClient()
  const { go } = useRouter()
  useFreshAnswer('returns.prepare', {})
  const choose = useCommand('imports.choosePlan')
  const read = useCommand('returns.read')
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
    read.forgetRefusal()
    pasted.forgetRefusal()
    const chosen = await choose.run({ kind: 'return' })
    if (chosen?.kind === 'chosen') show(await read.run({ file: chosen.file, workId: work.begin() }))
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

  const refusal = choose.refusal ?? read.refusal ?? pasted.refusal
  return (
    <>
      <PageHeader title="Bring in a spreadsheet">
        <p>From a partner: Excel, OpenDocument or CSV. The file is only read, never changed.</p>
      </PageHeader>
      <div className="stack reading">
        {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
        <p>
          The file is read in a separate process that has no key. You then see what was understood of it, step
          by step. Nothing is stored before the last step, and what you bring in can be undone at any time.
        </p>
        {read.isBusy && (
          <Progress
            {...(work.progress ?? { activity: 'Reading the file', fraction: null })}
            onCancel={work.cancel}
          />
        )}
        {!read.isBusy && (
          <div className="actions">
            <Button look="primary" busy={choose.isBusy} onClick={chooseFile}>
              Choose the file
            </Button>
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
      </div>
    </>
  )
}
