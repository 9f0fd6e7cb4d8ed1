import { type RefObject, useEffect } from 'react'

interface Anchor {
  readonly element: HTMLElement
  readonly places: readonly string[]
}

/**
 * Lets two panes that name the same places scroll together: what is at the top of the one that a person scrolls is
 * brought to the same height in the other. `content` is what they show; other content is looked through anew.
 */
export function useLinkedScroll(
  one: RefObject<HTMLElement | null>,
  other: RefObject<HTMLElement | null>,
  content: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content has other anchors
  useEffect(() => {
    const [left, right] = [one.current, other.current]
    if (left === null || right === null) return
    const anchors = new Map<HTMLElement, readonly Anchor[]>()
    const anchorsOf = (pane: HTMLElement): readonly Anchor[] => {
      const known = anchors.get(pane) ?? anchorsIn(pane)
      anchors.set(pane, known)
      return known
    }
    // Only the pane that the person uses leads; the other one's scrolling is our own doing.
    let leader: HTMLElement | null = null
    const stops = [left, right].flatMap((pane) => {
      const follower = pane === left ? right : left
      const lead = (): void => {
        leader = pane
      }
      const follow = (): void => {
        if (leader === pane) align(pane, anchorsOf(pane), follower, anchorsOf(follower))
      }
      const events = ['pointerenter', 'wheel', 'keydown', 'focusin', 'touchstart'] as const
      for (const name of events) pane.addEventListener(name, lead, { passive: true })
      pane.addEventListener('scroll', follow, { passive: true })
      return [
        () => {
          for (const name of events) pane.removeEventListener(name, lead)
          pane.removeEventListener('scroll', follow)
        },
      ]
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [one, other, content])
}

function anchorsIn(pane: HTMLElement): readonly Anchor[] {
  return [...pane.querySelectorAll<HTMLElement>('[data-anchor]')]
    .map((element) => ({ element, places: placesOf(element.dataset.anchor) }))
    .filter(({ places }) => places.length > 0)
}

function placesOf(list: string | undefined): readonly string[] {
  return (list ?? '').split(' ').filter((place) => place !== '')
}

function align(
  pane: HTMLElement,
  anchors: readonly Anchor[],
  follower: HTMLElement,
  counterparts: readonly Anchor[],
): void {
  const top = pane.getBoundingClientRect().top
  const first = firstBelow(anchors, top)
  const byPlace = new Map(
    counterparts.toReversed().flatMap(({ element, places }) => places.map((place) => [place, element])),
  )
  for (let at = first; at >= 0; at -= 1) {
    const anchor = anchors[at]
    const twin = anchor?.places.map((place) => byPlace.get(place)).find((element) => element !== undefined)
    if (anchor === undefined || twin === undefined) continue
    const wanted = Math.max(anchor.element.getBoundingClientRect().top - top, 0)
    follower.scrollTop += twin.getBoundingClientRect().top - follower.getBoundingClientRect().top - wanted
    return
  }
}

/** The first anchor that ends below a line of the window; anchors stand one under the other. */
function firstBelow(anchors: readonly Anchor[], line: number): number {
  let [low, high] = [0, anchors.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((anchors[middle]?.element.getBoundingClientRect().bottom ?? 0) > line) high = middle
    else low = middle + 1
  }
  return low
}
