import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { OpenPdf } from './open-pdf.ts'
import { PageCanvas } from './page-canvas.tsx'
import { useNear } from './use-near.ts'

interface ThumbnailsProps {
  readonly pdf: OpenPdf
  readonly current: number
  readonly onChosen: (page: number) => void
}

const WIDTH = 88

/** Small pictures of all pages, to go to one. One stop of Tab; the arrow keys go from page to page. */
export function Thumbnails({ pdf, current, onChosen }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null)
  const near = useNear(list, pdf.pages.length)
  const widest = Math.max(...pdf.pages.map(({ width }) => width), 1)

  // The picture of the page that is being read stays in sight, without moving anything but the list itself.
  useEffect(() => {
    const scroller = list.current?.parentElement
    const entry = list.current?.children[current]
    if (scroller === null || scroller === undefined || entry === undefined) return
    const { top, bottom } = entry.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    if (top < frame.top) scroller.scrollTop -= frame.top - top
    if (bottom > frame.bottom) scroller.scrollTop += bottom - frame.bottom
  }, [current])

  function goWithKey(event: KeyboardEvent): void {
    const last = pdf.pages.length - 1
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: last }[event.key]
    if (target === undefined || target < 0 || target > last) return
    event.preventDefault()
    onChosen(target)
    list.current?.querySelectorAll('button')[target]?.focus()
  }

  return (
    <nav className="paper-thumbnails" aria-label="Pages of the paper">
      <ol ref={list} onKeyDown={goWithKey}>
        {pdf.pages.map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the paper
          <li key={index}>
            <button
              type="button"
              className="paper-thumbnail"
              tabIndex={index === current ? 0 : -1}
              {...(index === current ? { 'aria-current': 'page' as const } : {})}
              onClick={() => onChosen(index)}
            >
              <PageCanvas page={page} scale={WIDTH / widest} isNear={near.has(index)} />
              <span>
                <span className="visually-hidden">Page </span>
                {index + 1}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
