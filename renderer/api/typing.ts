import { useSyncExternalStore } from 'react'

// What is typed and not stored yet, by the places where it is typed.
const waiting = new Set<object>()
const listeners = new Set<() => void>()

/** Tells whether words of a place wait for being stored; the place is any object that stands for it. */
export function tellTyping(place: object, isWaiting: boolean): void {
  if (waiting.has(place) === isWaiting) return
  if (isWaiting) waiting.add(place)
  else waiting.delete(place)
  for (const listener of listeners) listener()
}

/** Whether words are typed anywhere that the store does not hold yet. */
export function isTyping(): boolean {
  return waiting.size > 0
}

/** As `isTyping`, for a component that shows it. */
export function useIsTyping(): boolean {
  return useSyncExternalStore(subscribe, isTyping, () => false)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
