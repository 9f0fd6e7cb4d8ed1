import { useEffect, useRef } from 'react'

/** Whether the component is still shown, for work that ends after its page was left. */
export function useIsShown(): { readonly current: boolean } {
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return isShown
}
