/** The platform's Request, whatever has been put on `globalThis` since. */
export const nativeRequest: typeof Request = ((globalThis as Record<symbol, unknown>)[Symbol.for('tidemark.nativeRequest')] ??=
  globalThis.Request) as typeof Request

/** On a lazy request: the platform Request behind it. */
export const REAL: unique symbol = Symbol.for('tidemark.realRequest')

/** A lazy request's platform Request, which platform functions insist on; anything else as it is. */
export function unwrapRequest<T>(input: T): T | Request {
  return typeof input === 'object' && input !== null && REAL in input ? (input[REAL] as Request) : input
}
