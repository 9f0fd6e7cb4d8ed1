import { useSyncExternalStore } from 'react'
import { type Preferences, USUAL_PREFERENCES } from '../../shared/contract/index.ts'
import { call, listen } from '../api/call.ts'

// Main keeps the preferences, because they outlive the lock and the program; the page has a copy that it draws by.

const listeners = new Set<() => void>()
let current: Preferences = USUAL_PREFERENCES

/** Asks for the preferences before the first thing is drawn, and follows what the menu changes. */
export async function startPreferences(): Promise<void> {
  listen('preferences', take)
  await call('app.preferences', {}).then(take, () => undefined)
}

/** Changes some of the preferences: what is shown at once, and what later starts begin with. */
export async function changePreferences(changed: Partial<Preferences>): Promise<void> {
  take({ ...current, ...changed })
  take(await call('app.setPreferences', changed))
}

/** The preferences that are in force. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}

/** Whether the question mark alone shows the key sheet; speech input can type one by mistake, so it can be off. */
export function isQuestionMarkKeyOn(): boolean {
  return current.questionMarkKey
}

function take(preferences: Preferences): void {
  current = preferences
  const { dataset } = document.documentElement
  dataset.textSize = String(preferences.textSize)
  dataset.theme = preferences.theme
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const NAVIGATION = 'navigation'

/** Whether the list of pages stands beside the page, as it was left. */
export function isNavigationShown(): boolean {
  return localStorage.getItem(NAVIGATION) !== 'hidden'
}

export function rememberNavigation(isShown: boolean): void {
  localStorage.setItem(NAVIGATION, isShown ? 'shown' : 'hidden')
}
