import { type RefObject, useEffect, useState } from 'react'

/** Which children of a scrolling list are on the screen or close to it, by their index. */
export function useNear(list: RefObject<HTMLElement | null>, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages are the occasion to look at them
  useEffect(() => {
    const element = list.current
    if (element === null) return
    const children = [...element.children]
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const index = children.indexOf(target)
            if (isIntersecting) now.add(index)
            else now.delete(index)
          }
          return now
        })
      },
      { root: element.parentElement, rootMargin: '100% 0px' },
    )
    for (const child of children) observer.observe(child)
    return () => observer.disconnect()
  }, [list, count])
  return near
}
