import { useState, useSyncExternalStore } from 'react'
import { isNavigationShown, rememberNavigation } from './preferences.ts'

interface NavigationPane {
  readonly isShown: boolean
  readonly toggle: () => void
  /** Closes it after a choice where it lies over the page; beside the page it stays. */
  readonly closeMenu: () => void
}

/** As in the style sheet: below this width the list of pages is a menu above the page. */
const NARROW = '(max-width: 899.98px)'

/** The list of pages: beside the page as it was left, or a menu that opens when asked for. */
export function useNavigationPane(): NavigationPane {
  const isNarrow = useSyncExternalStore(watchWidth, () => matchMedia(NARROW).matches)
  const [isBeside, setBeside] = useState(isNavigationShown)
  const [isMenuOpen, setMenuOpen] = useState(false)
  function toggle(): void {
    if (isNarrow) {
      setMenuOpen(!isMenuOpen)
      return
    }
    rememberNavigation(!isBeside)
    setBeside(!isBeside)
  }
  return { isShown: isNarrow ? isMenuOpen : isBeside, toggle, closeMenu: () => setMenuOpen(false) }
}

function watchWidth(listener: () => void): () => void {
  const media = matchMedia(NARROW)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
