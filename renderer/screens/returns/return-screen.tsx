import { useState } from 'react'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { ReturnPage } from './return-page.tsx'

/** As many rows as are shown at once: a file may have a hundred thousand. */
const AT_ONCE = 100

/** One spreadsheet that was brought in. */
export function ReturnScreen({ importId }: Readonly<{ importId: number }>) {
  const [offset, setOffset] = useState(0)
  const answer = useLastingAnswer('returns.get', { importId, offset, limit: AT_ONCE })
  return (
    <Answered answer={answer} title="Brought in">
      {(view) => <ReturnPage view={view} offset={offset} atOnce={AT_ONCE} onOffset={setOffset} />}
    </Answered>
  )
}
