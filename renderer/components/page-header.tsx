import { type ReactNode, useEffect, useRef } from 'react'

interface PageHeaderProps {
  readonly title: string
  /** What stands in place of the title's words, where they can be changed in the heading itself. */
  readonly field?: ReactNode
  readonly children?: ReactNode
  /** False where something on the page takes focus itself, such as the passphrase. */
  readonly takesFocus?: boolean
}

/** The heading of a page. It takes focus when the page opens, so that a screen reader begins there. */
export function PageHeader({ title, field, children, takesFocus = true }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} - Saferplan`
    if (takesFocus) heading.current?.focus()
  }, [title, takesFocus])
  return (
    <header className="page-header">
      <h1 ref={heading} tabIndex={-1} {...(field === undefined ? {} : { 'aria-label': title })}>
        {field ?? title}
      </h1>
      {children}
    </header>
  )
}
