import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf } from '../../shared/text/counts.ts'
import { sentenceOf } from '../api/call.ts'
import { createQueryClient } from '../api/query-client.ts'
import { useFlushBeforeLock } from '../api/unsaved.ts'
import { askAhead, useAnswer } from '../api/use-answer.ts'
import { useCopyNotice } from '../api/use-copy-notice.ts'
import { useEvent } from '../api/use-event.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { GatePage } from '../components/gate-page.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { OpenBackupPage } from '../screens/vault/open-backup-page.tsx'
import { UnlockScreen } from '../screens/vault/unlock-screen.tsx'
import { WelcomeFlow } from '../screens/welcome/welcome-flow.tsx'
import { arrivalRoute } from './arrival.ts'
import { CommandProvider } from './commands.tsx'
import { EditionProvider } from './edition.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { PeekProvider } from './peek.tsx'
import { type Route, RouterProvider } from './router.tsx'
import { Shell } from './shell.tsx'
import { StatusProvider } from './status.tsx'

const client = createQueryClient()
const HOME: Route = { name: 'overview' }

/** The whole page. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Gate />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}

/** Decides by where the store stands: the first start, unlocking, or the open plan. */
function Gate() {
  const queries = useQueryClient()
  const status = useAnswer('app.status', {})
  const [isSettingUp, setSettingUp] = useState(false)
  const [isOpeningBackup, setOpeningBackup] = useState(false)
  const [start, setStart] = useState<Route>(HOME)
  const [greeting, setGreeting] = useState('')

  useFlushBeforeLock()
  useCopyNotice()
  // Nothing of the plan stays in the page: main loads it afresh, and until then every answer is forgotten.
  useEvent('locked', () => {
    setSettingUp(false)
    setStart(HOME)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' })
    queries.resetQueries({ queryKey: ['app.status'] })
  })

  if (status.isError) return <CannotStart error={status.error} />
  if (!status.isSuccess) return null
  if (status.data.state === 'no-store' && isOpeningBackup) {
    return <OpenBackupPage start={null} onGivenUp={() => setOpeningBackup(false)} />
  }
  if (status.data.state === 'no-store' || isSettingUp) {
    return (
      <WelcomeFlow
        onBackup={() => setOpeningBackup(true)}
        onCreated={() => setSettingUp(true)}
        onDone={async (stored) => {
          setStart(stored === undefined ? HOME : await arrivalRoute(stored))
          await queries.invalidateQueries()
          setSettingUp(false)
        }}
      />
    )
  }
  if (status.data.state === 'locked') {
    return (
      <UnlockScreen
        status={status.data}
        onUnlocked={(failed) => {
          setGreeting(greetingAfter(failed))
          queries.invalidateQueries()
          askAhead(queries, 'plan.overview', { edition: null })
          askAhead(queries, 'plan.content', { edition: null })
        }}
      />
    )
  }
  return (
    <StatusProvider start={greeting}>
      <RouterProvider start={start}>
        <CommandProvider>
          <EditionProvider>
            <PeekProvider>
              <Shell />
            </PeekProvider>
          </EditionProvider>
        </CommandProvider>
      </RouterProvider>
    </StatusProvider>
  )
}

function CannotStart({ error }: Readonly<{ error: unknown }>) {
  return (
    <GatePage>
      <PageHeader title="Saferplan could not start" />
      <ErrorSummary problems={[{ message: sentenceOf(error) }]} />
    </GatePage>
  )
}

/** Tells of tries that were not hers. */
function greetingAfter(failedUnlocks: number): string {
  if (failedUnlocks === 0) return 'Unlocked.'
  return `Unlocked. ${countOf(failedUnlocks, 'wrong passphrase was', 'wrong passphrases were')} tried since the plan was last open.`
}
