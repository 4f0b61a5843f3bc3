/**
 * Control flow by throwing: `redirect()`, `notFound()` and their kin. Isomorphic:
 * the same file runs in components, in server functions and in the browser, so
 * it imports nothing. An interrupt is recognised by its digest alone, because
 * that is all that crosses Flight.
 */

export type RedirectType = 'push' | 'replace'

export type Interrupt =
  | { readonly kind: 'redirect'; readonly url: string; readonly type: RedirectType; readonly status: 307 | 308 }
  | { readonly kind: 'http'; readonly status: 401 | 403 | 404 }

interface ScopeLike {
  readonly kind: string
  readonly phase?: string
  readonly outer?: ScopeLike | null
  readonly config?: { readonly authInterrupts: boolean }
}
interface Registry {
  'tidemark.scope'?: { getStore(): ScopeLike | undefined }
  'tidemark.authInterrupts'?: boolean
}

const HTTP_DIGEST = 'NEXT_HTTP_ERROR_FALLBACK'
const REDIRECT_DIGEST = 'NEXT_REDIRECT'

/** Digests that belong to the framework: code that catches errors must pass them on. */
const FRAMEWORK_DIGESTS: ReadonlySet<string> = new Set([
  'DYNAMIC_SERVER_USAGE',
  'HANGING_PROMISE_REJECTION',
  'BAILOUT_TO_CLIENT_SIDE_RENDERING',
  'NEXT_PRERENDER_INTERRUPTED',
  'CLIENT_HOOK_DYNAMIC',
])

/**
 * Leaves for another URL. In a server function the new page is pushed onto the
 * history, elsewhere the current one is replaced; answers 307 where a status can
 * still be sent. Never returns; do not wrap it in `try` without `unstable_rethrow`.
 *
 * @param url a path or an absolute URL
 * @param type default: `push` in a server function, else `replace`
 * @example if (!user) redirect('/login')
 */
export function redirect(url: string | URL, type: RedirectType = inAction() ? 'push' : 'replace'): never {
  throw redirectError(url, type, 307)
}

/** As {@link redirect}, but 308: the old address is gone for good. */
export function permanentRedirect(url: string | URL, type: RedirectType = 'replace'): never {
  throw redirectError(url, type, 308)
}

/**
 * Shows the nearest `not-found.tsx` above; answers 404 where nothing has been sent.
 *
 * @example const product = (await find(id)) ?? notFound()
 */
export function notFound(): never {
  throw httpError(404)
}

/**
 * Shows the nearest `forbidden.tsx` above; answers 403 where nothing has been sent.
 * Throws an ordinary error while `experimental.authInterrupts` is off.
 *
 * @example if (session.role !== 'admin') forbidden()
 */
export function forbidden(): never {
  if (!authInterrupts()) throw switchedOff('forbidden', 'enabled')
  throw httpError(403)
}

/** Shows the nearest `unauthorized.tsx` above; answers 401. Needs `experimental.authInterrupts`, as {@link forbidden}. */
export function unauthorized(): never {
  if (!authInterrupts()) throw switchedOff('unauthorized', 'used')
  throw httpError(401)
}

/**
 * Throws the error again if it is the framework's own. First line of every `catch`
 * around code that may redirect or read request data.
 *
 * @example try { await load() } catch (error) { unstable_rethrow(error); report(error) }
 */
export function unstable_rethrow(error: unknown): void {
  if (isFrameworkError(error)) throw error
  if (error instanceof Error && error.cause !== undefined) unstable_rethrow(error.cause)
}

/** What an error means for the answer; null for an ordinary error. */
export function parseInterrupt(error: unknown): Interrupt | null {
  const digest = digestOf(error)
  return digest === null ? null : parseDigest(digest)
}

/** As {@link parseInterrupt}, from the digest as Flight carries it. */
export function parseDigest(digest: string): Interrupt | null {
  if (digest.startsWith(`${HTTP_DIGEST};`)) {
    const status = Number(digest.slice(HTTP_DIGEST.length + 1))
    return status === 401 || status === 403 || status === 404 ? { kind: 'http', status } : null
  }
  if (!digest.startsWith(`${REDIRECT_DIGEST};`)) return null
  // The URL itself may hold semicolons: type is the first field, status the last but one.
  const fields = digest.split(';')
  const type = fields[1]
  const status = Number(fields.at(-2))
  if ((type !== 'push' && type !== 'replace') || (status !== 307 && status !== 308) || fields.length < 5) return null
  return { kind: 'redirect', type, status, url: fields.slice(2, -2).join(';') }
}

/** True for whatever user code must not swallow: interrupts, and signals of the prerender. */
export function isFrameworkError(error: unknown): boolean {
  const digest = digestOf(error)
  if (digest === null) return false
  return FRAMEWORK_DIGESTS.has(digest) || parseDigest(digest) !== null
}

/** Says whether `forbidden` and `unauthorized` are allowed where no request scope tells: in the browser. */
export function allowAuthInterrupts(allowed: boolean): void {
  registry('tidemark.authInterrupts', allowed)
}

function httpError(status: 401 | 403 | 404): Error {
  return withDigest(`${HTTP_DIGEST};${status}`, `${HTTP_DIGEST};${status}`)
}

function redirectError(url: string | URL, type: RedirectType, status: 307 | 308): Error {
  return withDigest(REDIRECT_DIGEST, `${REDIRECT_DIGEST};${type};${String(url)};${status};`)
}

function withDigest(message: string, digest: string): Error {
  return Object.assign(new Error(message), { digest })
}

function switchedOff(name: string, verb: string): Error {
  const message =
    `\`${name}()\` is experimental and only allowed to be ${verb} when \`experimental.authInterrupts\` is enabled.\n` +
    'Set `experimental: { authInterrupts: true }` in next.config.ts. (TM_AUTH_INTERRUPTS_OFF)'
  return Object.assign(new Error(message), { code: 'TM_AUTH_INTERRUPTS_OFF' })
}

function digestOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}

function inAction(): boolean {
  return requestScope()?.phase === 'action'
}

function authInterrupts(): boolean {
  return requestScope()?.config?.authInterrupts ?? registry('tidemark.authInterrupts') ?? false
}

/** The scope is looked up by its symbol: importing scope.ts would pull `node:async_hooks` into the browser. */
function requestScope(): ScopeLike | undefined {
  let scope: ScopeLike | null | undefined = registry('tidemark.scope')?.getStore()
  while (scope && scope.kind === 'cache') scope = scope.outer
  return scope ?? undefined
}

function registry<K extends keyof Registry>(name: K, value?: Registry[K]): Registry[K] {
  const values = globalThis as Record<symbol, unknown>
  if (value !== undefined) values[Symbol.for(name)] = value
  return values[Symbol.for(name)] as Registry[K]
}
