import { FastResponse } from 'srvx/node'
import { nativeRequest, unwrapRequest } from './native-request.ts'

const INSTALLED: unique symbol = Symbol.for('tidemark.web-globals')

/**
 * Puts a Response on `globalThis` that is only turned into a platform one when
 * something asks for more than its status, headers and body (30-55 µs saved per
 * answer), and a Request that accepts the lazy ones route handlers get. Both pass
 * `instanceof` in both directions. Called once when the server starts.
 */
export function installWebGlobals(): void {
  const registry = globalThis as Record<symbol, unknown>
  if (registry[INSTALLED]) return
  registry[INSTALLED] = true
  globalThis.Response = FastResponse as unknown as typeof Response
  globalThis.Request = AcceptingRequest
}

class AcceptingRequest extends nativeRequest {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(unwrapRequest(input) as RequestInfo | URL, init)
    // `next: { revalidate, tags }` is said here or to fetch(); the platform forgets it.
    const next = (init as { next?: unknown } | undefined)?.next ?? (input as { next?: unknown } | null)?.next
    if (next !== undefined) Object.defineProperty(this, 'next', { value: next })
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // Subclasses inherit this method: for them the ordinary rule holds.
    const base = this === AcceptingRequest ? nativeRequest : this
    return typeof value === 'object' && value !== null && Object.prototype.isPrototypeOf.call(base.prototype, value)
  }
}
Object.defineProperty(AcceptingRequest, 'name', { value: 'Request' })
