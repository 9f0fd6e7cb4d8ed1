import { type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * Holds a wide table. Where the table does not fit, the region scrolls by itself and can be reached by Tab, so that
 * the page never scrolls two ways; where it fits, it is no stop on the way.
 */
export function TableRegion({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  const region = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = region.current
    if (element === null) return
    const measure = (): void => {
      const table = element.querySelector('table')
      setScrolls(table !== null && table.scrollWidth > element.clientWidth + 1)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section element would not say that it scrolls
    <div
      ref={region}
      className="table-region"
      role="region"
      aria-label={label}
      data-scrolls={scrolls}
      {...(scrolls ? { tabIndex: 0 } : {})}
    >
      {children}
    </div>
  )
}
