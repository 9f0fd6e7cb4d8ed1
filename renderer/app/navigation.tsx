import type { ReactNode } from 'react'
import type { PriorityLine } from '../../shared/contract/index.ts'
import { Link } from './link.tsx'

interface NavigationProps {
  /** None while the store holds no plan yet. */
  readonly priorities: readonly PriorityLine[]
  readonly isOpen: boolean
  readonly onChosen: () => void
}

/** The navigation pane, like Word's: the plan and its priorities, then what one does with them. */
export function Navigation({ priorities, isOpen, onChosen }: NavigationProps) {
  return (
    <nav
      id="navigation"
      className={isOpen ? 'navigation navigation-open' : 'navigation'}
      aria-label="Pages"
      tabIndex={-1}
      onClick={(event) => {
        if (event.target instanceof HTMLAnchorElement) onChosen()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChosen()
      }}
    >
      <ul>
        <Entry>
          <Link to={{ name: 'overview' }} className="navigation-link" isMenuEntry>
            Plan overview
          </Link>
        </Entry>
      </ul>
      {priorities.length > 0 && (
        <>
          <h2 className="navigation-group">Priorities</h2>
          <ul>
            {priorities.map(({ id, name }) => (
              <Entry key={id}>
                <Link to={{ name: 'priority', priorityId: id }} className="navigation-link" isMenuEntry>
                  {name}
                </Link>
              </Entry>
            ))}
          </ul>
        </>
      )}
      <h2 className="navigation-group">Work</h2>
      <ul>
        <Entry>
          <Link to={{ name: 'health' }} className="navigation-link" isMenuEntry>
            Plan health
          </Link>
        </Entry>
        <Entry>
          <Link to={{ name: 'documents' }} className="navigation-link" isMenuEntry>
            Documents
          </Link>
        </Entry>
        <Entry>
          <Link to={{ name: 'import' }} className="navigation-link" isMenuEntry>
            Bring in a plan
          </Link>
        </Entry>
        <Entry>
          <Link to={{ name: 'settings' }} className="navigation-link" isMenuEntry>
            Settings
          </Link>
        </Entry>
      </ul>
    </nav>
  )
}

function Entry({ children }: Readonly<{ children: ReactNode }>) {
  return <li>{children}</li>
}
