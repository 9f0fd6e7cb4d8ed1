import { createContext, type ReactNode, useContext, useState } from 'react'
import type { PriorityId, SectionId } from '../../shared/domain/plan/index.ts'

/** The pages of the settings; the first is shown when none is named. */
export const SETTINGS_SECTIONS = ['file', 'passphrase', 'locking', 'look', 'activity', 'about'] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

/** Where a person can be once the store is open. `target` is the id of an element that takes focus on arrival. */
export type Route =
  | { readonly name: 'overview' }
  | { readonly name: 'priority'; readonly priorityId: PriorityId; readonly target?: string }
  | { readonly name: 'section'; readonly sectionId: SectionId; readonly target?: string }
  | { readonly name: 'health'; readonly rule?: string }
  | { readonly name: 'documents' }
  | { readonly name: 'partners' }
  | { readonly name: 'import' }
  | { readonly name: 'settings'; readonly section?: SettingsSection }

interface Router {
  readonly route: Route
  /** Counts the arrivals at pages; each makes its page afresh, so that its heading takes focus. */
  readonly visit: number
  readonly canGoBack: boolean
  readonly go: (route: Route) => void
  readonly back: () => void
}

const RouterContext = createContext<Router | null>(null)

/** Two routes that show the same page, whatever they point at on it. */
export function isSamePage(a: Route, b: Route): boolean {
  return routeAddress(a) === routeAddress(b)
}

/** A route as the address of a link; it is shown to nobody and holds no word of the plan. */
export function routeAddress(route: Route): string {
  if (route.name === 'priority') return `#/priority/${route.priorityId}`
  if (route.name === 'section') return `#/section/${route.sectionId}`
  if (route.name === 'settings') return `#/settings/${route.section ?? SETTINGS_SECTIONS[0]}`
  return `#/${route.name}`
}

/** Keeps the way that a person came, in memory: nothing of it outlives the lock. */
export function RouterProvider({ start, children }: Readonly<{ start: Route; children: ReactNode }>) {
  const [trail, setTrail] = useState<readonly Route[]>([start])
  const [visit, setVisit] = useState(0)
  const route = trail.at(-1) ?? start
  const router: Router = {
    route,
    visit,
    canGoBack: trail.length > 1,
    go: (next) => {
      // Following a link to the page that one is on starts it afresh, and leaves no step to go back over.
      setTrail(isSamePage(next, route) ? [...trail.slice(0, -1), next] : [...trail, next])
      setVisit(visit + 1)
    },
    back: () => {
      if (trail.length < 2) return
      setTrail(trail.slice(0, -1))
      setVisit(visit + 1)
    },
  }
  return <RouterContext value={router}>{children}</RouterContext>
}

/** The router of the open store. */
export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (router === null) throw new Error('useRouter stands outside RouterProvider')
  return router
}
