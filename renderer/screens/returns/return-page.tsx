import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { FILE_STAYS } from '../../../shared/domain/returns/index.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { Link } from '../../app/link.tsx'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { MADE_BY } from './brought-in-words.ts'
import { ReturnFacts } from './return-facts.tsx'
import { ReturnRows } from './return-rows.tsx'
import { UndoImport } from './undo-import.tsx'

interface ReturnPageProps {
  readonly view: Output<'returns.get'>
  /** Which row is the first that is shown, from 0. */
  readonly offset: number
  readonly atOnce: number
  /** The place of the row that a figure led to; null for none. */
  readonly marked: number | null
  readonly onOffset: (offset: number) => void
}

/** A spreadsheet that was brought in: what came of it row by row, the file itself, and the way to take it back. */
export function ReturnPage({ view, offset, atOnce, marked, onOffset }: ReturnPageProps) {
  const { record, rows, total, dependants } = view
  const { importId, fileName, purpose, undoneAt } = record
  /** What stayed when it was undone on this page, a sentence each; null while it was not. */
  const [stayed, setStayed] = useState<readonly string[] | null>(null)
  const isThere = undoneAt === null
  const { to, label } = MADE_BY[purpose]
  return (
    <>
      <PageHeader title={fileName} takesFocus={marked === null}>
        <p>
          Brought in {momentInWords(record.at)}. <Link to={{ name: 'brought-in' }}>All files brought in</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        {undoneAt !== null && (
          <Notice>
            <p role="status">
              It was undone {momentInWords(undoneAt)}. What it made is as it was before, and neither its rows
              nor the file are kept. The partner’s file can be brought in again.
            </p>
            {stayed?.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        <ReturnFacts record={record} />
        {isThere && (
          <div className="stack">
            <p>
              <Link to={to}>{label}</Link>
            </p>
            {FILE_STAYS[purpose] === 'never' ? (
              <p>
                The file itself is not kept, only a mark by which it is known again: it holds people’s own
                words.
              </p>
            ) : (
              <SuppliedFile importId={importId} />
            )}
            <UndoImport record={record} dependants={dependants} onUndone={setStayed} />
          </div>
        )}
        {record.profileId !== null && <Layout profileId={record.profileId} name={record.profile ?? ''} />}
        {isThere && (
          <ReturnRows
            rows={rows}
            total={total}
            offset={offset}
            atOnce={atOnce}
            marked={marked}
            onOffset={onOffset}
          />
        )}
      </div>
    </>
  )
}

/** The file itself, letter for letter. */
function SuppliedFile({ importId }: Readonly<{ importId: number }>) {
  const save = useCommand('returns.saveFile')
  const [saved, setSaved] = useState<Output<'returns.saveFile'> | null>(null)
  return (
    <>
      {save.refusal !== null && <ErrorSummary problems={[{ message: save.refusal }]} />}
      {saved?.kind === 'saved' && <SavedResult saved={saved} />}
      <p>The file is kept with the plan, encrypted, as the partner supplied it.</p>
      <div className="actions">
        <Button
          busy={save.isBusy}
          onClick={async () => {
            setSaved(null)
            setSaved((await save.run({ importId })) ?? null)
          }}
        >
          Save the file as supplied
        </Button>
      </div>
    </>
  )
}

/** The layout that the file was read with, and the way to forget it. */
function Layout({ profileId, name }: Readonly<{ profileId: number; name: string }>) {
  const { announce } = useStatus()
  const forget = useCommand('returns.forgetProfile', { changesPlan: true })
  return (
    <section aria-labelledby="layout" className="stack">
      <h2 id="layout">Layout “{name}”</h2>
      {forget.refusal !== null && <ErrorSummary problems={[{ message: forget.refusal }]} />}
      <p>
        Files like this one are read with the same answers. When the layout is forgotten, the next one is
        asked about from the beginning and is no longer awaited. What was brought in stays.
      </p>
      <div className="actions">
        <Button
          busy={forget.isBusy}
          onClick={async () => {
            if ((await forget.run({ profile: profileId })) === undefined) return
            announce(`The layout “${name}” was forgotten.`)
            document.querySelector<HTMLElement>('h1')?.focus()
          }}
        >
          Forget this layout
        </Button>
      </div>
    </section>
  )
}
