import { useEffect } from 'react'
import { call } from './call.ts'

/** Tells main when the page has put something on the clipboard, so that locking takes it off again. */
export function useCopyNotice(): void {
  useEffect(() => {
    const tell = (): void => {
      // The clipboard is filled once every listener of the event has run.
      setTimeout(() => void call('app.copied', {}).catch(() => undefined))
    }
    for (const event of ['copy', 'cut'] as const) document.addEventListener(event, tell)
    return () => {
      for (const event of ['copy', 'cut'] as const) document.removeEventListener(event, tell)
    }
  }, [])
}
