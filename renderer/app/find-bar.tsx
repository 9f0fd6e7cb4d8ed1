import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from '../components/button.tsx'
import { findOnPage, showFinds } from './find-on-page.ts'

/** Finds words on the page that one is on. The page itself is not changed: what was found is lit up by the browser. */
export function FindBar({ onClose }: Readonly<{ onClose: () => void }>) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [count, setCount] = useState(0)

  useEffect(() => {
    const finds = findOnPage(text)
    setCount(finds.length)
    showFinds(finds, at)
    return () => showFinds([], 0)
  }, [text, at])

  const step = (by: 1 | -1): void => setAt((now) => (count === 0 ? 0 : (now + by + count) % count))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }

  return (
    <search className="find-bar">
      <label>
        Find on this page{' '}
        <input
          type="text"
          className="input"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          ref={takeFocus}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <p role="status" className="quiet figures">
        {text.trim() === '' ? '' : count === 0 ? 'Not on this page' : `${at + 1} of ${count}`}
      </p>
      <Button onClick={() => step(-1)}>Previous</Button>
      <Button onClick={() => step(1)}>Next</Button>
      <Button onClick={onClose}>Close</Button>
    </search>
  )
}

function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}
