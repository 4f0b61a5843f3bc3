const LOGGED: unique symbol = Symbol.for('tidemark.logged-errors')

/** Errors that the log has already: whoever else meets the same one says nothing of it. The bundles have their own copy of this file. */
const logged = ((globalThis as { [LOGGED]?: WeakSet<object> })[LOGGED] ??= new WeakSet())

export function markLogged(error: unknown): void {
  if (typeof error === 'object' && error !== null) logged.add(error)
}

export function isLogged(error: unknown): boolean {
  return typeof error === 'object' && error !== null && logged.has(error)
}
