import { useState } from 'react'
import { FILE_STAYS, type ReturnPurpose } from '../../../shared/domain/returns/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { accountInWords, MADE_BY } from './brought-in-words.ts'

const KEPT_WORDS: Readonly<Record<(typeof FILE_STAYS)[ReturnPurpose], string>> = {
  always: 'The file is kept with the plan, encrypted. Every figure says in which cell it stood.',
  asked: 'The counts are kept. The file is kept only where that was asked for.',
  never: 'The file itself is not kept, only a mark by which it is known again. Free words are sealed.',
}

/** What came of bringing a file in, with the way to what was made and the way back. */
export function BroughtIn({ importId }: Readonly<{ importId: number }>) {
  const answer = useAnswer('returns.get', { importId, offset: 0, limit: 1 })
  const undo = useCommand('returns.undo', { changesPlan: true })
  const [kept, setKept] = useState<readonly string[] | null>(null)
  return (
    <Answered answer={answer} title="Brought in">
      {({ record }) => {
        const { account, purpose, fileName, undoneAt } = record
        const made = MADE_BY[purpose]
        const isUndone = kept !== null || undoneAt !== null
        return (
          <>
            <PageHeader title={isUndone ? 'The import was undone' : 'Brought in'}>
              <p>{fileName}</p>
            </PageHeader>
            <div className="stack">
              {undo.refusal !== null && <ErrorSummary problems={[{ message: undo.refusal }]} />}
              <p role="status">{accountInWords(account)}.</p>
              {kept?.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {!isUndone && (
                <>
                  <p>{KEPT_WORDS[FILE_STAYS[purpose]]}</p>
                  <div className="actions">
                    <Link to={made.to}>{made.label}</Link>
                    <Link to={{ name: 'return', importId }}>See every row</Link>
                    <Link to={{ name: 'bring-in' }}>Bring in another</Link>
                    <Button
                      busy={undo.isBusy}
                      onClick={async () => {
                        const undone = await undo.run({ importId })
                        if (undone !== undefined) setKept(undone.dependants)
                      }}
                    >
                      Undo this import
                    </Button>
                  </div>
                </>
              )}
              {isUndone && <Link to={{ name: 'bring-in' }}>Bring in another</Link>}
            </div>
          </>
        )
      }}
    </Answered>
  )
}
