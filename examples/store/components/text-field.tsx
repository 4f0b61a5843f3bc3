import { useId } from 'react'

interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete: string
  /** Makes it a text area of so many rows. */
  readonly rows?: number
}

/** A labelled field that keeps its value and says what is wrong with it. */
export function TextField({ name, label, value, error, type = 'text', autoComplete, rows }: TextFieldProps) {
  const id = useId()
  const attributes = {
    id,
    name,
    autoComplete,
    defaultValue: value,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {/* React resets a form after its action; the key lets the value that came back stand. */}
      {rows === undefined ? <input key={value} type={type} {...attributes} /> : <textarea key={value} rows={rows} {...attributes} />}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
