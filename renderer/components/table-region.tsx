import { type ReactNode, useLayoutEffect, useRef } from 'react'

/**
 * Holds a wide table. Where the table does not fit, the region scrolls by itself and can be reached by Tab, so that
 * the page never scrolls two ways; where it fits, it is no stop on the way.
 */
export function TableRegion({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  const region = useRef<HTMLElement>(null)
  // Set on the element itself and before anything is painted: a page that brings a cell into view on arrival needs the
  // final lay-out, and a change of state would come after it.
  useLayoutEffect(() => {
    const element = region.current
    if (element === null) return
    const settle = (): void => {
      const table = element.querySelector('table')
      const scrolls = table !== null && table.scrollWidth > element.clientWidth + 1
      element.dataset.scrolls = String(scrolls)
      // Only what scrolls by itself is a place of its own to go to, with a name.
      if (scrolls) {
        element.tabIndex = 0
        element.ariaLabel = label
      } else {
        element.removeAttribute('tabindex')
        element.ariaLabel = null
      }
    }
    settle()
    const observer = new ResizeObserver(settle)
    observer.observe(element)
    return () => observer.disconnect()
  }, [label])
  return (
    <section ref={region} className="table-region">
      {children}
    </section>
  )
}
