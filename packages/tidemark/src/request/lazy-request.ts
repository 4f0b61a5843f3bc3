import { RequestCookies } from './cookie-stores.ts'
import { nativeRequest, REAL } from './native-request.ts'
import { NextRequest } from './next-request.ts'
import { NextURL } from './next-url.ts'
import type { NextURLOptions } from './next-url.ts'

/** What a request is made of. The functions are called once at most, and only when something asks. */
export interface RequestParts {
  readonly method: string
  /** Absolute, with basePath. */
  readonly url: string
  readonly headers: Headers
  readonly signal?: () => AbortSignal
  /** Not called for GET and HEAD. */
  readonly body?: () => ReadableStream<Uint8Array> | null
  readonly nextConfig?: NextURLOptions['nextConfig']
}

interface State {
  readonly parts: RequestParts
  nextUrl?: NextURL
  cookies?: RequestCookies
  signal?: AbortSignal
  real?: NextRequest
}

const STATE: unique symbol = Symbol('tidemark.lazy-request')
interface Lazy {
  readonly [STATE]: State
}

/**
 * A `NextRequest` that costs nothing until its body is read: making a platform
 * Request takes 50 µs with headers and signal, more than all else in a small route
 * handler. Method, URL, headers, cookies and signal are answered from the parts;
 * anything else makes the real one.
 */
export function lazyNextRequest(parts: RequestParts): NextRequest {
  const request = Object.create(prototype) as { [STATE]: State }
  request[STATE] = { parts }
  return request as unknown as NextRequest
}

function real(request: Lazy): NextRequest {
  const state = request[STATE]
  const { parts } = state
  return (state.real ??= new NextRequest(parts.url, {
    method: parts.method,
    headers: parts.headers,
    signal: signalOf(state) ?? null,
    body: parts.method === 'GET' || parts.method === 'HEAD' ? null : (parts.body?.() ?? null),
    duplex: 'half',
    nextConfig: parts.nextConfig,
  }))
}

function signalOf(state: State): AbortSignal | undefined {
  return (state.signal ??= state.parts.signal?.() ?? new AbortController().signal)
}

const own: PropertyDescriptorMap & ThisType<Lazy> = {
  method: {
    get() {
      return this[STATE].parts.method
    },
  },
  url: {
    get() {
      return this[STATE].parts.url
    },
  },
  headers: {
    get() {
      return this[STATE].parts.headers
    },
  },
  signal: {
    get() {
      return signalOf(this[STATE])
    },
  },
  nextUrl: {
    get() {
      const state = this[STATE]
      return (state.nextUrl ??= new NextURL(state.parts.url, { nextConfig: state.parts.nextConfig }))
    },
  },
  cookies: {
    get() {
      const state = this[STATE]
      return (state.cookies ??= new RequestCookies(state.parts.headers))
    },
  },
  bodyUsed: {
    get() {
      return this[STATE].real?.bodyUsed ?? false
    },
  },
  [REAL]: {
    get() {
      return real(this)
    },
  },
}

/** Every other member of a platform Request, asked of the real one. */
function delegate(key: string | symbol, descriptor: PropertyDescriptor | undefined): PropertyDescriptor & ThisType<Lazy> {
  if (typeof descriptor?.value === 'function') {
    return {
      value(this: Lazy, ...args: unknown[]) {
        return (Reflect.get(real(this), key) as (...args: unknown[]) => unknown).apply(real(this), args)
      },
      writable: true,
      configurable: true,
    }
  }
  return {
    get(this: Lazy) {
      return Reflect.get(real(this), key)
    },
    configurable: true,
  }
}

function members(): PropertyDescriptorMap {
  const found: PropertyDescriptorMap = {}
  const sources = Object.getOwnPropertyDescriptors(nativeRequest.prototype) as Record<string | symbol, PropertyDescriptor>
  // Symbols on the instance are the platform's inner state on Node 20: with them its own functions accept ours.
  const symbols = Object.getOwnPropertySymbols(new nativeRequest('http://localhost'))
  for (const key of [...Reflect.ownKeys(sources), ...symbols]) {
    if (key === 'constructor' || key === Symbol.toStringTag) continue
    found[key] = delegate(key, sources[key])
  }
  return found
}

const prototype: object = Object.create(NextRequest.prototype, { ...members(), ...own })
