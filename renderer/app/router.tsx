import { createContext, type ReactNode, useContext, useState } from 'react'
import type { CaseId, CaseListFilter, FormPoint, PartyId } from '../../shared/domain/mediation/index.ts'
import type { EditionId, Identity, ItemId, PriorityId, SectionId } from '../../shared/domain/plan/index.ts'
import type { QuestionId, SurveyId, WaveId } from '../../shared/domain/survey/index.ts'
import type { PlanFilter } from '../../shared/domain/views/index.ts'
import type { MeasureFilter } from '../screens/measures/measure-filter.ts'

/** The pages of the settings; the first is shown when none is named. */
export const SETTINGS_SECTIONS = ['file', 'passphrase', 'locking', 'look', 'activity', 'about'] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

/** The steps of bringing a partner's spreadsheet in. */
export const RETURN_STEPS = ['choose', 'table', 'purpose', 'columns', 'values', 'rows'] as const
export type ReturnStep = (typeof RETURN_STEPS)[number]

/** Where a person can be once the store is open. `target` is the id of an element that takes focus on arrival. */
export type Route =
  | { readonly name: 'overview' }
  | { readonly name: 'priority'; readonly priorityId: PriorityId; readonly target?: string }
  | { readonly name: 'section'; readonly sectionId: SectionId; readonly target?: string }
  | { readonly name: 'priorities' }
  | { readonly name: 'facts'; readonly target?: string }
  | { readonly name: 'health'; readonly rule?: string }
  | { readonly name: 'search'; readonly text?: string; readonly everywhere?: boolean }
  | { readonly name: 'lines'; readonly filter?: PlanFilter }
  /** With a priority, the pages of that one alone are chosen at first. */
  | { readonly name: 'documents'; readonly only?: PriorityId }
  | { readonly name: 'board' }
  | { readonly name: 'due' }
  | { readonly name: 'measures'; readonly filter?: MeasureFilter }
  /** The page of the measure that this entry of a plan year is. */
  | { readonly name: 'measure'; readonly itemId: ItemId; readonly target?: string }
  /** The questions about one measure. */
  | { readonly name: 'clinic'; readonly itemId: ItemId }
  /** With a measure, only what counts for it is shown at first. */
  | { readonly name: 'activities'; readonly measure?: Identity; readonly target?: string }
  /** The list of wards and of what is counted in them. */
  | { readonly name: 'places'; readonly target?: string }
  | { readonly name: 'ward-figures' }
  /** A survey of residents; with a wave or a question, that page of it. */
  | {
      readonly name: 'survey'
      readonly surveyId?: SurveyId
      readonly waveId?: WaveId
      readonly questionId?: QuestionId
    }
  /** What residents feel beside what was recorded. */
  | { readonly name: 'perception' }
  /** Mediation cases and what is due; with numbers, only those that made a figure. */
  | {
      readonly name: 'mediation'
      readonly ids?: readonly CaseId[]
      readonly filter?: CaseListFilter
      /** How many cases come before the first of the page that is shown. */
      readonly offset?: number
    }
  /** The questions of the evaluation form. */
  | { readonly name: 'questions' }
  | { readonly name: 'case'; readonly caseId: CaseId }
  /** The form of one party at one point. */
  | {
      readonly name: 'evaluation'
      readonly caseId: CaseId
      readonly partyId: PartyId
      readonly point: FormPoint
    }
  | { readonly name: 'outcomes' }
  | { readonly name: 'records' }
  | { readonly name: 'case-reviews' }
  | { readonly name: 'partners'; readonly target?: string }
  | { readonly name: 'editions' }
  | { readonly name: 'roll-forward'; readonly edition: EditionId }
  | { readonly name: 'compare'; readonly edition: EditionId }
  | { readonly name: 'import' }
  /** A partner's spreadsheet on its way in; each step is a page, and what was said is kept by the core. */
  | {
      readonly name: 'bring-in'
      readonly reading?: string
      readonly step?: ReturnStep
      readonly done?: number
    }
  /** The partners' files that were brought in, and those that are awaited. */
  | { readonly name: 'brought-in' }
  /** One of them: its rows, the file itself, and the way to take it back; with a cell, the row that stood there. */
  | { readonly name: 'return'; readonly importId: number; readonly cell?: string }
  | { readonly name: 'settings'; readonly section?: SettingsSection }

interface Router {
  readonly route: Route
  /** Counts the arrivals at pages; each makes its page afresh, so that its heading takes focus. */
  readonly visit: number
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly go: (route: Route) => void
  /** Remembers what is shown on this page, for coming back to it; the page stays as it is. */
  readonly note: (route: Route) => void
  readonly back: () => void
  readonly forward: () => void
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
  if (route.name === 'measure') return `#/measure/${route.itemId}`
  if (route.name === 'clinic') return `#/clinic/${route.itemId}`
  if (route.name === 'return') return `#/return/${route.importId}`
  if (route.name === 'survey') {
    return `#/survey/${route.surveyId ?? 0}/${route.waveId ?? 0}/${route.questionId ?? 0}`
  }
  if (route.name === 'case') return `#/case/${route.caseId}`
  if (route.name === 'evaluation') return `#/evaluation/${route.partyId}/${route.point}`
  if (route.name === 'settings') return `#/settings/${route.section ?? SETTINGS_SECTIONS[0]}`
  if (route.name === 'bring-in') return `#/bring-in/${route.done ?? route.step ?? RETURN_STEPS[0]}`
  return `#/${route.name}`
}

interface Trail {
  readonly behind: readonly Route[]
  readonly here: Route
  readonly ahead: readonly Route[]
}

/** Keeps the way that a person came, in memory: nothing of it outlives the lock. */
export function RouterProvider({ start, children }: Readonly<{ start: Route; children: ReactNode }>) {
  const [trail, setTrail] = useState<Trail>({ behind: [], here: start, ahead: [] })
  const [visit, setVisit] = useState(0)
  const move = (next: Trail): void => {
    setTrail(next)
    setVisit((count) => count + 1)
  }
  const { behind, here, ahead } = trail
  const router: Router = {
    route: here,
    visit,
    canGoBack: behind.length > 0,
    canGoForward: ahead.length > 0,
    // Following a link to the page that one is on starts it afresh, and leaves no step to go back over.
    go: (next) =>
      move({ behind: isSamePage(next, here) ? behind : [...behind, here], here: next, ahead: [] }),
    note: (same) => setTrail((now) => (isSamePage(same, now.here) ? { ...now, here: same } : now)),
    back: () => {
      const before = behind.at(-1)
      if (before !== undefined) move({ behind: behind.slice(0, -1), here: before, ahead: [here, ...ahead] })
    },
    forward: () => {
      const [after, ...rest] = ahead
      if (after !== undefined) move({ behind: [...behind, here], here: after, ahead: rest })
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
