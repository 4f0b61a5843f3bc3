import { catalogue, type ErrorCode } from './catalogue.ts'

const MARK: unique symbol = Symbol.for('tidemark.error')

/** What one error is: data, never prose scattered through the code. */
export interface ErrorDefinition {
  /** One line, in the reader's words: what went wrong. */
  readonly title: string
  /** What to do about it. */
  readonly fix: string
}

export interface ErrorDetail {
  /** Where and what, for this occurrence: route, file:line, value. */
  readonly message?: string
  readonly cause?: unknown
  /** `file:line:column` of the application code at fault. */
  readonly at?: string
}

/**
 * Every error Tidemark raises. `code` is stable across versions; the page is
 * `docs/errors/<code>.md`. In production a client never sees more than its digest.
 *
 * @example throw new TidemarkError('TM_CACHE_LIFE_UNKNOWN', { message: 'cacheLife("hour")' })
 */
export class TidemarkError extends Error {
  readonly code: ErrorCode
  readonly title: string
  readonly fix: string
  readonly at: string | undefined

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    const { title, fix } = catalogue[code]
    super([detail.message ?? title, detail.at ? `  at ${detail.at}` : '', `${fix} (${code})`].filter(Boolean).join('\n'), {
      cause: detail.cause,
    })
    this.name = 'TidemarkError'
    this.code = code
    this.title = title
    this.fix = fix
    this.at = detail.at
    Object.defineProperty(this, MARK, { value: true })
  }
}

/** True across module copies (the rsc and ssr bundles each hold one), where `instanceof` is not. */
export function isTidemarkError(error: unknown, code?: ErrorCode): error is TidemarkError {
  return (
    typeof error === 'object' &&
    error !== null &&
    MARK in error &&
    (code === undefined || (error as unknown as TidemarkError).code === code)
  )
}
