import { expect, test } from 'vitest'
import { compileProxyCover, compileProxyMatcher } from './proxy-matcher.ts'
import type { RuleInput } from './rule.ts'

function input(pathname: string, more: Partial<RuleInput> = {}): RuleInput {
  return { pathname, headers: new Headers(), cookies: new Map(), query: new URLSearchParams(), host: 'localhost', ...more }
}

function runs(matcher: unknown, ...paths: string[]): boolean[] {
  const matches = compileProxyMatcher(matcher)
  return paths.map((path) => matches(input(path)))
}

test('without a matcher the proxy runs for everything, with an empty list for nothing', () => {
  expect(runs(undefined, '/', '/_next/static/x.js')).toEqual([true, true])
  expect(runs([], '/')).toEqual([false])
})

test('a string is one source, a list is any of them', () => {
  expect(runs('/about/:path*', '/about', '/about/a/b', '/other')).toEqual([true, true, false])
  expect(runs(['/a', { source: '/b/:x' }], '/a', '/b/1', '/b')).toEqual([true, true, false])
})

test('case counts', () => {
  expect(runs('/admin', '/ADMIN', '/admin')).toEqual([false, true])
})

test('in doubt between a path as sent and decoded the proxy runs', () => {
  expect(runs('/über/:x', '/%C3%BCber/1')).toEqual([true])
  expect(runs('/((?!public).*)', '/%70ublic', '/public')).toEqual([true, false])
  expect(runs('/admin/:path*', '/%61dmin/x', '/admin%2Fx')).toEqual([true, true])
})

test('has and missing are asked', () => {
  const matches = compileProxyMatcher({
    source: '/api/:path*',
    locale: false,
    has: [{ type: 'header', key: 'Authorization', value: 'Bearer .*' }],
    missing: [{ type: 'cookie', key: 'session', value: 'active' }],
  })
  const headers = new Headers({ authorization: 'Bearer x' })
  expect(matches(input('/api/x', { headers }))).toBe(true)
  expect(matches(input('/api/x'))).toBe(false)
  expect(matches(input('/api/x', { headers, cookies: new Map([['session', 'active']]) }))).toBe(false)
  expect(matches(input('/api/x', { headers, cookies: new Map([['session', 'over']]) }))).toBe(true)
})

test.each([
  [12, 'neither a string nor an object'],
  [null, 'neither a string nor an object'],
  [{ has: [] }, 'neither a string nor an object'],
  ['about', 'must start with /'],
  ['/:a((?:x+)+)', 'repeats a repetition'],
  [{ source: '/', methods: ['GET'] }, '"methods" means nothing here'],
  [{ source: '/', has: {} }, '"has" is not a list'],
  [{ source: '/', missing: [{ type: 'ip', key: 'a' }] }, '"missing" takes'],
  [{ source: '/', has: [{ type: 'header' }] }, '"has" takes'],
  [{ source: '/', has: [{ type: 'host' }] }, '"has" takes'],
  [{ source: '/', has: [{ type: 'query', key: 'a', value: '[' }] }, 'Invalid regular expression'],
])('%j is refused', (matcher, why) => {
  expect(() => compileProxyMatcher(matcher)).toThrow(
    expect.objectContaining({ code: 'TM_PROXY_MATCHER_INVALID', message: expect.stringContaining(why) as unknown }),
  )
})

test('a path is covered whatever its conditions are, for another request may meet them', () => {
  const covers = compileProxyCover([
    '/plain',
    { source: '/has', has: [{ type: 'query', key: 'token' }] },
    { source: '/missing/:x', missing: [{ type: 'header', key: 'purpose' }] },
  ])
  expect(['/plain', '/has', '/missing/1', '/m%69ssing/1', '/missing', '/other'].map(covers)).toEqual([true, true, true, true, false, false])
  expect([compileProxyCover(undefined)('/'), compileProxyCover([])('/')]).toEqual([true, false])
})
