import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { GatePage } from '../components/gate-page.tsx'
import { PageHeader } from '../components/page-header.tsx'

interface ErrorBoundaryState {
  readonly hasFailed: boolean
}

/** What is shown when a page cannot be drawn. React offers this to classes only. */
export class ErrorBoundary extends Component<Readonly<{ children: ReactNode }>, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <GatePage>
        <PageHeader title="This page could not be shown">
          <p>
            Nothing that was stored is harmed. Start the window afresh; if it happens again, report what you
            did.
          </p>
        </PageHeader>
        <div className="actions">
          <Button look="primary" onClick={() => location.reload()}>
            Start the window afresh
          </Button>
        </div>
      </GatePage>
    )
  }
}
