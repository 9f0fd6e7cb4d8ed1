import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly className?: string
  /** True where there is more to read than to do: focus then begins at the title. */
  readonly startsAtTitle?: boolean
  readonly children: ReactNode
}

/** A sheet above the page. The browser's own dialog keeps focus inside and gives it back; Escape closes. */
export function Dialog({ title, onClose, className = '', startsAtTitle = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog stack ${className}`}
      aria-labelledby="dialog-title"
      onClose={onClose}
    >
      <h2 id="dialog-title" {...(startsAtTitle ? { tabIndex: -1, ref: takeFocus } : {})}>
        {title}
      </h2>
      {children}
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </dialog>
  )
}

/** After the dialog has opened, which gives focus to its first control. */
function takeFocus(title: HTMLHeadingElement | null): void {
  requestAnimationFrame(() => title?.focus())
}
