import { useState } from 'react'
import type { PlanOverview } from '../../shared/contract/index.ts'
import { Link } from './link.tsx'
import type { Route } from './router.tsx'

interface Entry {
  readonly to: Route
  readonly label: string
}

const HOME: readonly Entry[] = [{ to: { name: 'overview' }, label: 'Home' }]
const PLAN: readonly Entry[] = [
  { to: { name: 'priorities' }, label: 'Priorities in order' },
  { to: { name: 'lines' }, label: 'Actions and measures' },
  { to: { name: 'measures' }, label: 'Measures' },
  { to: { name: 'activities' }, label: 'Activities' },
  { to: { name: 'ward-figures' }, label: 'Figures by ward' },
  { to: { name: 'places' }, label: 'Wards' },
  { to: { name: 'survey' }, label: 'Surveys' },
  { to: { name: 'mediation' }, label: 'Mediation' },
  { to: { name: 'facts' }, label: 'Facts' },
  { to: { name: 'health' }, label: 'Plan health' },
  { to: { name: 'partners' }, label: 'Partners' },
  { to: { name: 'editions' }, label: 'Plan years' },
  { to: { name: 'search' }, label: 'Search' },
]
const WORK: readonly Entry[] = [
  { to: { name: 'documents' }, label: 'Documents' },
  { to: { name: 'board' }, label: 'Board report' },
  { to: { name: 'bring-in' }, label: 'Bring in a spreadsheet' },
  { to: { name: 'import' }, label: 'Bring in a plan' },
  { to: { name: 'brought-in' }, label: 'Brought in' },
  { to: { name: 'settings' }, label: 'Settings' },
]

interface NavigationProps {
  /** Null while the store holds no plan yet. */
  readonly overview: PlanOverview | null
  readonly isOpen: boolean
  readonly onChosen: () => void
}

/** The navigation pane, like Word's: the plan with its priorities and parts, then what one does with them. */
export function Navigation({ overview, isOpen, onChosen }: NavigationProps) {
  const priorities = (overview?.priorities ?? []).map(
    ({ id, name }): Entry => ({ to: { name: 'priority', priorityId: id }, label: name }),
  )
  const parts = (overview?.parts ?? []).flatMap(({ id, heading, priorityId }): Entry[] =>
    priorityId === null && heading !== '' ? [{ to: { name: 'section', sectionId: id }, label: heading }] : [],
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
      <Group title="Priorities" entries={priorities} />
      <Group title="Parts of the plan" entries={parts} />
      <Group title="The whole plan" entries={PLAN} />
      <Group title="Work" entries={WORK} />
    </nav>
  )
}

/** Groups that the person closed; remembered while the program runs. */
const CLOSED = 'closed-navigation-groups'

function closedGroups(): readonly string[] {
  return (sessionStorage.getItem(CLOSED) ?? '').split('|')
}

function Group({ title, entries }: Readonly<{ title: string; entries: readonly Entry[] }>) {
  const [isOpen, setOpen] = useState(() => !closedGroups().includes(title))
  if (entries.length === 0) return null
  const listId = `navigation-${title.replaceAll(' ', '-').toLowerCase()}`
  function toggle(): void {
    const others = closedGroups().filter((name) => name !== title && name !== '')
    sessionStorage.setItem(CLOSED, [...others, ...(isOpen ? [title] : [])].join('|'))
    setOpen(!isOpen)
  }
  return (
    <>
      <h2 className="navigation-group">
        <button
          type="button"
          className="navigation-toggle"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={toggle}
        >
          {title}
        </button>
      </h2>
      <div id={listId} hidden={!isOpen}>
        <Entries entries={entries} />
      </div>
    </>
  )
}

function Entries({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  return (
    <ul>
      {entries.map(({ to, label }) => (
        <li key={`${to.name} ${label}`}>
          <Link to={to} className="navigation-link" isMenuEntry>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
