import type { ReactNode } from 'react'
import { isSamePage, type Route, routeAddress, useRouter } from './router.tsx'

type LinkProps = Readonly<{ to: Route; className?: string; isMenuEntry?: boolean; children: ReactNode }>

/** A link to another page of the app. In the navigation it says when it is the page that one is on. */
export function Link({ to, className, isMenuEntry = false, children }: LinkProps) {
  const { route, go } = useRouter()
  return (
    <a
      href={routeAddress(to)}
      {...(className === undefined ? {} : { className })}
      {...(isMenuEntry && isCurrent(to, route) ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}

/** The entry for the settings stands for all of their pages. */
function isCurrent(to: Route, route: Route): boolean {
  if (to.name === 'settings' && to.section === undefined) return route.name === 'settings'
  return isSamePage(to, route)
}
