import type { PriorityLine } from '../../shared/contract/index.ts'
import { Link } from './link.tsx'
import type { Route } from './router.tsx'

interface Entry {
  readonly to: Route
  readonly label: string
}

const HOME: readonly Entry[] = [{ to: { name: 'overview' }, label: 'Plan overview' }]
const WORK: readonly Entry[] = [
  { to: { name: 'health' }, label: 'Plan health' },
  { to: { name: 'partners' }, label: 'Partners' },
  { to: { name: 'documents' }, label: 'Documents' },
  { to: { name: 'import' }, label: 'Bring in a plan' },
  { to: { name: 'settings' }, label: 'Settings' },
]

interface NavigationProps {
  /** None while the store holds no plan yet. */
  readonly priorities: readonly PriorityLine[]
  readonly isOpen: boolean
  readonly onChosen: () => void
}

/** The navigation pane, like Word's: the plan and its priorities, then what one does with them. */
export function Navigation({ priorities, isOpen, onChosen }: NavigationProps) {
  const entries = priorities.map(
    ({ id, name }): Entry => ({
      to: { name: 'priority', priorityId: id },
      label: name,
    }),
  )
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
      <Entries entries={HOME} />
      {entries.length > 0 && <h2 className="navigation-group">Priorities</h2>}
      <Entries entries={entries} />
      <h2 className="navigation-group">Work</h2>
      <Entries entries={WORK} />
    </nav>
  )
}

function Entries({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  if (entries.length === 0) return null
  return (
    <ul>
      {entries.map(({ to, label }) => (
        <li key={label}>
          <Link to={to} className="navigation-link" isMenuEntry>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
