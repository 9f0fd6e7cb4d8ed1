import type { ReturnRecordView } from '../../../shared/contract/index.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AwaitedTable } from './awaited-table.tsx'
import { type Awaited, byUrgency } from './brought-in-words.ts'
import { ReturnsTable } from './returns-table.tsx'

/** The partners' files that were brought in, with those that are awaited above them. */
export function BroughtInScreen() {
  const returns = useFreshAnswer('returns.list', {})
  const awaited = useFreshAnswer('returns.expected', {})
  return (
    <Answered answer={returns} title="Brought in">
      {(records) => (
        <Answered answer={awaited} title="Brought in">
          {(expected) => <BroughtInPage records={records} awaited={byUrgency(expected)} />}
        </Answered>
      )}
    </Answered>
  )
}

interface BroughtInPageProps {
  /** The newest first. */
  readonly records: readonly ReturnRecordView[]
  /** The most urgent first. */
  readonly awaited: readonly Awaited[]
}

function BroughtInPage({ records, awaited }: BroughtInPageProps) {
  return (
    <>
      <PageHeader title="Brought in">
        <p>
          The spreadsheets of partners that were brought in, and those that are awaited.{' '}
          <Link to={{ name: 'bring-in' }}>Bring in a spreadsheet</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        <section aria-labelledby="awaited" className="stack">
          <h2 id="awaited">Awaited from partners</h2>
          {awaited.length === 0 ? (
            <NothingAwaited hasFiles={records.length > 0} />
          ) : (
            <AwaitedTable awaited={awaited} />
          )}
        </section>
        <section aria-labelledby="returns" className="stack">
          <h2 id="returns">Files that were brought in</h2>
          {records.length === 0 ? (
            <EmptyState sentence="None yet. Bring in the spreadsheet that a partner sends you, such as a table by ward or a list of sessions. Saferplan reads it, asks about what is doubtful, and stores nothing before you say so." />
          ) : (
            <ReturnsTable records={records} />
          )}
        </section>
      </div>
    </>
  )
}

function NothingAwaited({ hasFiles }: Readonly<{ hasFiles: boolean }>) {
  return (
    <p>
      {hasFiles ? 'No file is awaited today. ' : 'No file is awaited yet. '}
      Say how often a file comes when you bring it in: once its next period is over, it is awaited here.
    </p>
  )
}
