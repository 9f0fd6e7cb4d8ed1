import { useState } from 'react'
import { useAnswer, useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { ReturnPage } from './return-page.tsx'

/** As many rows as are shown at once: a file may have a hundred thousand. */
const AT_ONCE = 100

/** One spreadsheet that was brought in; with a cell, the row that stood there. */
export function ReturnScreen({ importId, cell }: Readonly<{ importId: number; cell: string | null }>) {
  return cell === null ? (
    <Rows importId={importId} marked={null} />
  ) : (
    <RowsFromCell importId={importId} cell={cell} />
  )
}

function RowsFromCell({ importId, cell }: Readonly<{ importId: number; cell: string }>) {
  const answer = useAnswer('returns.rowAt', { importId, cell })
  return (
    <Answered answer={answer} title="Brought in">
      {({ place }) => <Rows importId={importId} marked={place} />}
    </Answered>
  )
}

function Rows({ importId, marked }: Readonly<{ importId: number; marked: number | null }>) {
  const [offset, setOffset] = useState(() => Math.floor((marked ?? 0) / AT_ONCE) * AT_ONCE)
  const answer = useLastingAnswer('returns.get', { importId, offset, limit: AT_ONCE })
  return (
    <Answered answer={answer} title="Brought in">
      {(view) => (
        <ReturnPage view={view} offset={offset} atOnce={AT_ONCE} marked={marked} onOffset={setOffset} />
      )}
    </Answered>
  )
}
