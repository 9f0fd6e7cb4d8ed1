import { type FormEvent, useState } from 'react'
import type { PlanOverview } from '../../shared/contract/index.ts'
import { Button } from '../components/button.tsx'
import { useEdition } from './edition.tsx'
import { EditionSwitcher } from './edition-switcher.tsx'
import { useRouter } from './router.tsx'

interface BarProps {
  /** Null while the store holds no plan yet. */
  readonly overview: PlanOverview | null
  readonly isPaneShown: boolean
  readonly onPane: () => void
  readonly onPalette: () => void
  readonly onKeys: () => void
  readonly onLock: () => void
}

/** The bar above every page: whose plan it is, which year is shown, and the search. */
export function Bar({ overview, isPaneShown, onPane, onPalette, onKeys, onLock }: BarProps) {
  const { canGoBack, back } = useRouter()
  const { show } = useEdition()
  return (
    <header id="bar" className="bar" tabIndex={-1}>
      <Button className="bar-menu" aria-expanded={isPaneShown} aria-controls="navigation" onClick={onPane}>
        Menu
      </Button>
      <p className="bar-title">{overview?.plan.area ?? 'Saferplan'}</p>
      {canGoBack && <Button onClick={back}>Back</Button>}
      {overview !== null && (
        <EditionSwitcher editions={overview.editions} current={overview.edition.id} onChosen={show} />
      )}
      <BarSearch />
      <Button title="Ctrl+K" onClick={onPalette}>
        Commands
      </Button>
      <Button title="F1" onClick={onKeys}>
        Help
      </Button>
      <Button title="Ctrl+L" onClick={onLock}>
        Lock
      </Button>
    </header>
  )
}

function BarSearch() {
  const { route, go } = useRouter()
  const [text, setText] = useState('')
  // The page itself has the field then; two would be one too many.
  if (route.name === 'search') return null
  function submit(event: FormEvent): void {
    event.preventDefault()
    go({ name: 'search', text })
    setText('')
  }
  return (
    <search className="bar-search">
      <form onSubmit={submit}>
        <input
          type="search"
          className="input"
          aria-label="Search the plan"
          placeholder="Search the plan"
          title="Ctrl+Shift+F"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  )
}
