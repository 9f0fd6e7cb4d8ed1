import { useEffect } from 'react'

/** How long a place may take to come: what undo brought back is asked for anew when the page is there already. */
const PATIENCE_MS = 5_000

/**
 * Takes focus to the place that a finding or a step of undo points at, and brings it into view; once it is there, and
 * only while the person has not gone elsewhere on the page.
 */
export function useTarget(target: string | undefined): void {
  useEffect(() => {
    if (target === undefined || takeFocusTo(target)) return
    const observer = new MutationObserver(() => {
      if (!isFocusFree() || takeFocusTo(target)) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [target])
}

function takeFocusTo(target: string): boolean {
  const element = document.getElementById(target)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'center' })
  return element !== null
}

/** A page that has just come has focus on nothing, or on its heading. */
function isFocusFree(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.tagName === 'H1'
}
