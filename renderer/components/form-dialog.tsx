import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'

interface FormDialogProps {
  readonly title: string
  /** What the button that sends it says: "Tie the words". */
  readonly submit: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** Further buttons beside the one that sends. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** A sheet above the page with something to fill in: Enter sends it, Escape leaves everything as it was. */
export function FormDialog({ title, submit, onSubmit, onClose, more, children }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="actions">
          <Button type="submit" look="primary">
            {submit}
          </Button>
          {more}
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </dialog>
  )
}
