/** Absent, or there without a value: both are accepted under `exactOptionalPropertyTypes`. */
export type Optional<T> = T | undefined
export type OneOrMany<T> = T | T[]

/**
 * A title that says how it goes together with those of other segments.
 * `default` is for segments below that have none; `absolute` ignores the template
 * of the segments above; `template` is for titles below, `%s` being theirs.
 */
export type TitleTemplate = { default: string; template: string } | { absolute: string; template: string | null } | { absolute: string }

export interface ResolvedTitle {
  /** The title itself; '' when there is none. */
  absolute: string
  /** For titles of the segments below. */
  template: string | null
}

/** Every URL as a string: what `await parent` gives. */
export type WithStringUrls<T> = T extends URL ? string : T extends object ? { [K in keyof T]: WithStringUrls<T[K]> } : T

export interface Author {
  name?: Optional<string>
  url?: Optional<string | URL>
}

export type Referrer =
  | 'no-referrer'
  | 'origin'
  | 'no-referrer-when-downgrade'
  | 'origin-when-cross-origin'
  | 'same-origin'
  | 'strict-origin'
  | 'strict-origin-when-cross-origin'

/** BCP 47 tag of `hreflang`; `x-default` for readers whose language is not there. */
export type HrefLang = 'x-default' | Lowercase<string> | `${Lowercase<string>}-${string}`
export type Languages<T> = { [tag in HrefLang]?: Optional<T> }
