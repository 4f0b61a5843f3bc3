import { expect, test } from 'vitest'
import { runInScope, testScope } from '../../test-support/scope.ts'
import type { TidemarkConfig } from '../config/types.ts'
import {
  forbidden,
  isFrameworkError,
  notFound,
  parseDigest,
  parseInterrupt,
  permanentRedirect,
  redirect,
  unauthorized,
  unstable_rethrow,
} from './interrupts.ts'
import { DynamicUsage } from './dynamic.ts'

function thrownBy(run: () => unknown): Error & { digest?: string } {
  try {
    run()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

test('redirect replaces with 307 outside of a server function', () => {
  const error = thrownBy(() => redirect('/a?b=1'))
  expect(error.message).toBe('NEXT_REDIRECT')
  expect(error.digest).toBe('NEXT_REDIRECT;replace;/a?b=1;307;')
})

test('redirect pushes in a server function', () => {
  const error = runInScope(testScope({ phase: 'action' }), () => thrownBy(() => redirect('/t')))
  expect(error.digest).toBe('NEXT_REDIRECT;push;/t;307;')
})

test('permanentRedirect replaces with 308 also in a server function', () => {
  const error = runInScope(testScope({ phase: 'action' }), () => thrownBy(() => permanentRedirect('/t')))
  expect(error.digest).toBe('NEXT_REDIRECT;replace;/t;308;')
})

test('the given type wins over the default', () => {
  expect(thrownBy(() => redirect('/t', 'push')).digest).toBe('NEXT_REDIRECT;push;/t;307;')
})

test('a URL with semicolons survives the digest', () => {
  expect(parseInterrupt(thrownBy(() => redirect('/a;b=1;307;/c')))).toEqual({
    kind: 'redirect',
    url: '/a;b=1;307;/c',
    type: 'replace',
    status: 307,
  })
})

test.each([
  [notFound, 404],
  [forbidden, 403],
  [unauthorized, 401],
] as const)('%o has the digest of status %i', (interrupt, status) => {
  const error = runInScope(testScope(), () => thrownBy(interrupt))
  expect(error.message).toBe(`NEXT_HTTP_ERROR_FALLBACK;${status}`)
  expect(parseInterrupt(error)).toEqual({ kind: 'http', status })
})

test('forbidden without authInterrupts is an ordinary error that names the option', () => {
  const config = { authInterrupts: false } as TidemarkConfig
  const error = runInScope(testScope({ config }), () => thrownBy(forbidden))
  expect(error.message).toMatch(
    /^`forbidden\(\)` is experimental and only allowed to be enabled when `experimental\.authInterrupts` is enabled\./,
  )
  expect(parseInterrupt(error)).toBeNull()
  const other = runInScope(testScope({ config }), () => thrownBy(unauthorized))
  expect(other.message).toMatch(/^`unauthorized\(\)` is experimental and only allowed to be used when/)
})

test.each([
  'NEXT_HTTP_ERROR_FALLBACK;500',
  'NEXT_HTTP_ERROR_FALLBACK',
  'NEXT_REDIRECT;push;/x',
  'NEXT_REDIRECT;jump;/x;307;',
  'NEXT_REDIRECT;push;/x;302;',
  '2912',
])('the digest %s is no interrupt', (digest) => {
  expect(parseDigest(digest)).toBeNull()
})

test('unstable_rethrow passes framework errors on and leaves others alone', () => {
  const dynamic = new DynamicUsage({})
  expect(() => unstable_rethrow(dynamic)).toThrow(dynamic)
  const inner = thrownBy(notFound)
  expect(() => unstable_rethrow(new Error('wrapped', { cause: inner }))).toThrow(inner)
  expect(() => unstable_rethrow(new Error('mine'))).not.toThrow()
  expect(() => unstable_rethrow('text')).not.toThrow()
})

test('a look-alike digest that is not a string is ignored', () => {
  expect(isFrameworkError({ digest: 404 })).toBe(false)
  expect(isFrameworkError(null)).toBe(false)
})
