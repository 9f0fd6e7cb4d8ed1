import type { ComponentProps } from 'react'

type ButtonProps = Readonly<
  ComponentProps<'button'> & { look?: 'primary' | 'secondary' | 'quiet'; busy?: boolean }
>

/** A button whose words say what will happen. While busy it stays in place and takes no further presses. */
export function Button({ look = 'secondary', busy = false, onClick, className, ...rest }: ButtonProps) {
  const classes = ['button', look === 'secondary' ? '' : `button-${look}`, className ?? '']
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter((name) => name !== '').join(' ')}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
