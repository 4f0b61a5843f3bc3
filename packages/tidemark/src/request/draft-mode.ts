import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { TidemarkError } from '../errors/error.ts'
import { parseCookies } from './cookie-codec.ts'
import type { ResponseCookie } from './cookie-codec.ts'
import { writeCookie } from './cookies.ts'
import { dynamicRefused, interruptPrerender, outsideRequest, recordMisuse } from './dynamic.ts'
import { currentScope, outerRequest } from './scope.ts'
import type { RequestScope } from './scope.ts'
import { watchUnawaited } from './unawaited.ts'

export const DRAFT_COOKIE = '__prerender_bypass'

const MIN_SECRET_BITS = 128
const CONFIG: unique symbol = Symbol.for('tidemark.draft')

export interface DraftConfig {
  /** The cookie's value: 32 hex digits or more, new in every build. */
  readonly secret: string
  /** Development serves http: without `Secure`, and `SameSite=Lax` because `None` needs it. */
  readonly development: boolean
}

/**
 * Draft mode: the holder of its cookie sees unpublished content, rendered freshly,
 * and nothing of it enters a shared cache. Reading `isEnabled` never makes a route
 * dynamic.
 *
 * @throws TM_OUTSIDE_REQUEST
 * @example export async function GET() { (await draftMode()).enable(); redirect('/posts/one') }
 */
export function draftMode(): Promise<DraftMode> {
  const scope = outerRequest()
  if (!scope) throw outsideRequest('draftMode()')
  if (scope.phase === 'params') {
    throw new TidemarkError('TM_REQUEST_AT_BUILD', {
      message: `Route ${scope.route} used \`draftMode()\` inside \`generateStaticParams\`. This is not supported because \`generateStaticParams\` runs at build time without an HTTP request.`,
    })
  }
  const mode = Promise.resolve(new DraftMode(scope))
  return watchUnawaited(mode, { what: 'draftMode()', route: scope.route, like: DraftMode.prototype })
}

export class DraftMode {
  readonly #scope: RequestScope

  constructor(scope: RequestScope) {
    this.#scope = scope
  }

  /** Whether this request shows drafts. False while a page is made for everyone. */
  get isEnabled(): boolean {
    return this.#scope.draft
  }

  /** Gives the browser the draft cookie, until it is closed. Only where headers can be sent: of a page, before its first bytes. */
  enable(): void {
    this.#switch(true, 'draftMode().enable()')
  }

  /** Takes the draft cookie away. Only where headers can be sent. */
  disable(): void {
    this.#switch(false, 'draftMode().disable()')
  }

  #switch(on: boolean, what: string): void {
    assertSwitchable(this.#scope, what)
    const { secret, development } = draftConfig()
    writeCookie(this.#scope.written, draftCookie(on ? secret : null, development))
    this.#scope.draft = on
  }
}

/** Set once when the server starts; every copy of this module sees it. */
export function configureDraft(config: DraftConfig): void {
  if (config.secret.length * 4 < MIN_SECRET_BITS || !/^[0-9a-f]+$/.test(config.secret)) {
    throw new TidemarkError('TM_DRAFT_SECRET', { message: `The draft secret has fewer than ${MIN_SECRET_BITS} bits.` })
  }
  ;(globalThis as Record<symbol, unknown>)[CONFIG] = config
}

/**
 * A secret for a new build: 128 random bits, or derived from the one a fleet shares.
 *
 * @param shared base64 of 16 bytes or more (`TIDEMARK_DRAFT_SECRET`)
 */
export function createDraftSecret(shared?: string): string {
  if (shared === undefined || shared === '') return randomBytes(16).toString('hex')
  const bytes = Buffer.from(shared, 'base64')
  if (bytes.length * 8 < MIN_SECRET_BITS) {
    throw new TidemarkError('TM_DRAFT_SECRET', { message: `TIDEMARK_DRAFT_SECRET holds ${bytes.length} bytes; 16 are the least.` })
  }
  return createHash('sha256').update('tidemark.draft\0').update(bytes).digest('hex').slice(0, 32)
}

/**
 * Whether a `Cookie` header carries the draft cookie of this build. Cheap without
 * one, constant time with one; a guessed or old value is as good as none.
 */
export function holdsDraftCookie(header: string | null | undefined): boolean {
  if (!header?.includes(DRAFT_COOKIE)) return false
  const given = parseCookies(header).get(DRAFT_COOKIE)
  return given !== undefined && equalSecrets(given, draftConfig().secret)
}

function assertSwitchable(scope: RequestScope, what: string): void {
  const current = currentScope()
  if (current?.kind === 'cache') {
    const place = current.flavour === 'unstable_cache' ? '`unstable_cache()`' : '`"use cache"`'
    throw recordMisuse(
      scope,
      what,
      new TidemarkError('TM_REQUEST_IN_CACHE', {
        message: `Route "${scope.route}": \`${what}\` can't be called inside ${place}. Draft mode can be read inside a cached function, but enabling or disabling it must happen outside.`,
      }),
    )
  }
  if (scope.phase === 'after') {
    throw new TidemarkError('TM_DRAFT_READONLY', {
      message: `Route ${scope.route} used "${what}" inside \`after()\`. The enabled status of \`draftMode()\` can be read inside \`after()\` but you cannot enable or disable \`draftMode()\`.`,
    })
  }
  if (scope.segment.dynamic === 'error') throw dynamicRefused(what, scope)
  const { prerender } = scope
  if (prerender && (scope.phase === 'handler' || prerender.mode === 'page')) throw interruptPrerender(what, scope)
  if (scope.phase === 'render' && !scope.written.open) {
    throw recordMisuse(
      scope,
      what,
      new TidemarkError('TM_DRAFT_READONLY', {
        message: `Route ${scope.route} used \`${what}\` while rendering, where no cookie can be sent any more.`,
      }),
    )
  }
}

function draftCookie(secret: string | null, development: boolean): ResponseCookie {
  return {
    name: DRAFT_COOKIE,
    value: secret ?? '',
    path: '/',
    httpOnly: true,
    secure: !development,
    sameSite: development ? 'lax' : 'none',
    expires: secret === null ? new Date(0) : undefined,
  }
}

function draftConfig(): DraftConfig {
  const config = (globalThis as Record<symbol, unknown>)[CONFIG] as DraftConfig | undefined
  if (!config) throw new TidemarkError('TM_DRAFT_SECRET', { message: 'The draft secret has not been set for this process.' })
  return config
}

function equalSecrets(given: string, secret: string): boolean {
  // Hashed first: timingSafeEqual wants equal lengths, and the length must not leak either.
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
