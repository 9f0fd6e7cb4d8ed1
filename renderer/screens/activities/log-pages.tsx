import { useEffect } from 'react'
import { Button } from '../../components/button.tsx'
import { pagesOf } from './pages-of.ts'

interface LogPagesProps {
  /** All that the filter lets through. */
  readonly total: number
  /** How many newer ones come before the page. */
  readonly offset: number
  /** How many the page shows. */
  readonly shown: number
  /** How many a page holds. */
  readonly atOnce: number
  readonly onOffset: (offset: number) => void
}

/** Which part of a long log is shown, and the ways to the others; nothing where all of it is. */
export function LogPages({ total, offset, shown, atOnce, onOffset }: LogPagesProps) {
  const { newest, newer, older, oldest, words } = pagesOf({ total, offset, shown, atOnce })
  // What was on the last page may have been deleted.
  const isBeyond = shown === 0 && offset > 0
  useEffect(() => {
    if (isBeyond) onOffset(oldest)
  }, [isBeyond, oldest, onOffset])
  if (total <= atOnce) return null
  const step = (label: string, to: number | null) => (
    <Button busy={to === null} onClick={() => to !== null && onOffset(to)}>
      {label}
    </Button>
  )
  return (
    <nav className="actions" aria-label="Pages of the log">
      {step('Newest', offset === 0 ? null : newest)}
      {step('Newer', newer)}
      <p className="figures" role="status">
        {words}
      </p>
      {step('Older', older)}
      {step('Oldest', offset >= oldest ? null : oldest)}
    </nav>
  )
}
