import { dynamicRefused, interruptPrerender } from './dynamic.ts'
import { lazyNextRequest } from './lazy-request.ts'
import type { RequestParts } from './lazy-request.ts'
import type { NextRequest } from './next-request.ts'
import type { NextURL } from './next-url.ts'
import type { RequestScope } from './scope.ts'

const REQUEST_MEMBERS: ReadonlySet<string | symbol> = new Set([
  'headers',
  'cookies',
  'url',
  'body',
  'blob',
  'bytes',
  'json',
  'text',
  'arrayBuffer',
  'formData',
  'clone',
])
const URL_MEMBERS: ReadonlySet<string | symbol> = new Set(['search', 'searchParams', 'href', 'toJSON', 'toString', 'origin'])

/**
 * The request as a route handler gets it. While its GET is prerendered, whatever
 * depends on a real request makes the handler dynamic; `nextUrl.pathname` does not.
 * With `dynamic = 'force-static'` there is nothing but the path and a body.
 */
export function handlerRequest(parts: RequestParts, scope: RequestScope): NextRequest {
  const { dynamic } = scope.segment
  if (dynamic === 'force-static') return lazyNextRequest(bare(parts))
  if (scope.prerender === null && dynamic !== 'error') return lazyNextRequest(parts)
  const refuse = (what: string): Error => (dynamic === 'error' ? dynamicRefused(what, scope) : interruptPrerender(what, scope))
  const request = lazyNextRequest(parts)
  const nextUrl = guard(request.nextUrl, { refused: URL_MEMBERS, refuse: (key) => refuse(`nextUrl.${key}`) })
  return guard(request, { refused: REQUEST_MEMBERS, refuse: (key) => refuse(`request.${key}`), replaced: { nextUrl } })
}

function bare({ method, url, headers, body, nextConfig }: RequestParts): RequestParts {
  const { pathname } = new URL(url)
  const type = headers.get('content-type')
  return {
    method,
    url: `http://localhost${pathname}`,
    // Without it the body could not be read as a form.
    headers: new Headers(type === null ? [] : [['content-type', type]]),
    ...(body && { body }),
    nextConfig,
  }
}

interface Guard {
  readonly refused: ReadonlySet<string | symbol>
  readonly refuse: (key: string) => Error
  readonly replaced?: Readonly<Record<string, unknown>>
}

function guard<T extends NextRequest | NextURL>(target: T, { refused, refuse, replaced = {} }: Guard): T {
  return new Proxy(target, {
    get(object, key) {
      if (refused.has(key)) throw refuse(String(key))
      if (typeof key === 'string' && Object.hasOwn(replaced, key)) return replaced[key]
      const value: unknown = Reflect.get(object, key, object)
      return typeof value === 'function' ? (value as () => unknown).bind(object) : value
    },
  })
}
