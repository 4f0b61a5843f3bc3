/** Name of the error that a call of a server function is rejected with when the server does not know it. */
export const UNRECOGNIZED_ACTION = 'UnrecognizedActionError'

/**
 * True for the error of a server function that the server does not know, because
 * another build answered.
 *
 * @example catch (error) { if (unstable_isUnrecognizedActionError(error)) location.reload() }
 */
export function unstable_isUnrecognizedActionError(error: unknown): boolean {
  return error instanceof Error && error.name === UNRECOGNIZED_ACTION
}
