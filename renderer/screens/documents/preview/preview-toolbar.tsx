import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import type { Find } from './use-find.ts'
import { ZOOM_WORDS, ZOOMS, type Zoom } from './zoom.ts'

interface PreviewToolbarProps {
  /** 0 for the first page. */
  readonly current: number
  readonly count: number
  readonly onPage: (page: number) => void
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly find: Find
}

/** Which page is shown, how large, and where words stand. */
export function PreviewToolbar({ current, count, onPage, zoom, onZoom, find }: PreviewToolbarProps) {
  const id = useId()
  return (
    <div className="paper-toolbar">
      <div className="paper-tool">
        <Button aria-label="Page before" busy={current === 0} onClick={() => onPage(current - 1)}>
          ‹
        </Button>
        <label htmlFor={`${id}-page`}>Page</label>
        <PageNumber id={`${id}-page`} current={current} count={count} onPage={onPage} />
        <span>of {count}</span>
        <Button aria-label="Next page" busy={current >= count - 1} onClick={() => onPage(current + 1)}>
          ›
        </Button>
      </div>
      <div className="paper-tool">
        <label htmlFor={`${id}-zoom`}>Size</label>
        <select
          id={`${id}-zoom`}
          className="select"
          value={zoom}
          onChange={(event) => onZoom(ZOOMS.find((each) => each === event.target.value) ?? 'fit')}
        >
          {ZOOMS.map((each) => (
            <option key={each} value={each}>
              {ZOOM_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
      <div className="paper-tool">
        <label htmlFor={`${id}-find`}>Find</label>
        <input
          id={`${id}-find`}
          className="input paper-find"
          type="search"
          value={find.words}
          onChange={(event) => find.setWords(event.target.value)}
          onKeyDown={(event) => findWithKey(event, find)}
        />
        <span role="status" className="figures">
          {find.outcome}
        </span>
      </div>
    </div>
  )
}

function findWithKey(event: KeyboardEvent, find: Find): void {
  if (event.key !== 'Enter') return
  // The pane may stand in a form, which Enter would send.
  event.preventDefault()
  find.step(event.shiftKey ? -1 : 1)
}

interface PageNumberProps {
  readonly id: string
  readonly current: number
  readonly count: number
  readonly onPage: (page: number) => void
}

/** The number of the page that is shown; another one typed here is gone to. */
function PageNumber({ id, current, count, onPage }: PageNumberProps) {
  const [typed, setTyped] = useState(String(current + 1))
  useEffect(() => setTyped(String(current + 1)), [current])

  function go(): void {
    const number = Number(typed)
    const isPage = Number.isInteger(number) && number >= 1
    if (isPage) onPage(Math.min(number, count) - 1)
    setTyped(String(isPage ? Math.min(number, count) : current + 1))
  }

  return (
    <input
      id={id}
      className="input paper-number figures"
      inputMode="numeric"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={go}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        go()
      }}
    />
  )
}
