import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** One line of a menu; lines with another `group` are set apart by a rule. */
export interface MenuEntry {
  readonly label: string
  readonly group: string
  /** The key that does the same without the menu, "Alt+Up". */
  readonly keys?: string
  /** False for what cannot be done here: it is listed and does nothing. */
  readonly isAvailable?: boolean
  readonly run: () => void
}

interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Where it opens, in the window. */
  readonly at: { readonly x: number; readonly y: number }
  /** Called when it is to go; unless focus has left already, it is the caller's to give back. */
  readonly onClose: (isLeft: boolean) => void
}

/** A menu that opens at a place: arrows, Home and End go through it, a letter goes to the next line that begins with it. */
export function Menu({ label, entries, at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(() => Math.max(0, entries.findIndex(isAvailable)))

  useLayoutEffect(() => {
    const element = menu.current
    if (element === null) return
    // Kept inside the window, whatever the place.
    const { width, height } = element.getBoundingClientRect()
    element.style.insetInlineStart = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`
    element.style.insetBlockStart = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`
  }, [at])
  useEffect(() => {
    menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[active]?.focus()
  }, [active])

  function choose(entry: MenuEntry | undefined): void {
    if (entry === undefined || !isAvailable(entry)) return
    onClose(false)
    entry.run()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = nextLine(event.key, active, entries)
    if (event.key === 'Escape' || event.key === 'Tab') onClose(false)
    else if (event.key === 'Enter' || event.key === ' ') choose(entries[active])
    else if (next !== undefined) setActive(next)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(true)
      }}
    >
      {entries.map((entry, index) => (
        <div
          key={`${entry.group} ${entry.label}`}
          role="menuitem"
          className={
            entry.group === entries[index - 1]?.group || index === 0 ? 'menu-line' : 'menu-line menu-rule'
          }
          tabIndex={index === active ? 0 : -1}
          aria-disabled={!isAvailable(entry)}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => setActive(index)}
          onClick={() => choose(entry)}
          onKeyDown={onKeyDown}
        >
          <span>{entry.label}</span>
          {entry.keys !== undefined && <span className="menu-keys">{entry.keys}</span>}
        </div>
      ))}
    </div>
  )
}

function isAvailable(entry: MenuEntry): boolean {
  return entry.isAvailable !== false
}

/** The line that a key leads to; undefined for keys that mean nothing to a menu. */
function nextLine(key: string, active: number, entries: readonly MenuEntry[]): number | undefined {
  const { length } = entries
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % length
    case 'ArrowUp':
      return (active + length - 1) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default: {
      if ([...key].length !== 1) return undefined
      const order = entries.map((_entry, index) => (active + 1 + index) % length)
      return order.find((index) => entries[index]?.label.toLowerCase().startsWith(key.toLowerCase()))
    }
  }
}
