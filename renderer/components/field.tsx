import type { ComponentProps, ReactNode } from 'react'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** True on a page without an error summary: the error is then read out as it appears. */
  readonly announcesError?: boolean
  readonly children: ReactNode
}

/** A label, what helps to fill the field in, its error, and the field itself. */
export function Field({ id, label, hint, error, announcesError = false, children }: FieldProps) {
  return (
    <div className={error === undefined ? 'field' : 'field field-invalid'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error" {...(announcesError ? { role: 'alert' } : {})}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** The attributes that tie a control to its field's hint and error. */
export function describedBy(
  id: string,
  { hint, error }: { readonly hint?: ReactNode; readonly error?: string | undefined },
): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])]
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  }
}

type TextFieldProps = Readonly<
  Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value'> & {
    id: string
    label: string
    value: string
    onValue: (value: string) => void
    hint?: ReactNode
    error?: string | undefined
  }
>

/** One line of text. */
export function TextField({ id, label, value, onValue, hint, error, ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...describedBy(id, { hint, error })}
        id={id}
        className="input"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Field>
  )
}
