import { type RefObject, useEffect } from 'react'

/**
 * Marks the paragraphs of the given places in each pane and brings the first into view. The marks are put on the
 * elements themselves, so that a long document is not drawn anew for each question. `content` is what the panes show;
 * null while it is not there.
 */
export function useMarkedPlaces(
  panes: readonly RefObject<HTMLElement | null>[],
  places: readonly string[],
  content: unknown,
): void {
  const key = places.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panes are the same all the time; places are told by their key
  useEffect(() => {
    if (content === null) return
    const asked = new Set(key.split(' ').filter((place) => place !== ''))
    for (const { current: pane } of panes) {
      if (pane === null) continue
      const marked = [...pane.querySelectorAll<HTMLElement>('[data-places]')].filter((element) => {
        const isAsked = (element.dataset.places ?? '').split(' ').some((place) => asked.has(place))
        element.toggleAttribute('data-asked', isAsked)
        return isAsked
      })
      const [first] = marked
      if (first !== undefined) bringIntoView(first, pane)
    }
  }, [key, content])
}

/** Scrolls the pane alone: the page itself stays where it is. */
function bringIntoView(element: HTMLElement, pane: HTMLElement): void {
  const box = element.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (box.top < frame.top || box.bottom > frame.bottom)
    pane.scrollTop += box.top - frame.top - frame.height / 3
  if (box.left < frame.left || box.right > frame.right)
    pane.scrollLeft += box.left - frame.left - frame.width / 4
}
