import { useEffect } from 'react'

/** Takes focus to the place that a finding points at, and brings it into view. */
export function useTarget(target: string | undefined): void {
  useEffect(() => {
    if (target === undefined) return
    const element = document.getElementById(target)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'center' })
  }, [target])
}
