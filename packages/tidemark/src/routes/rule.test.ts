import { expect, test } from 'vitest'
import type { ConfigRule } from '../config/types.ts'
import { checkRule, matchRule, type RuleInput, type RuleParams } from './rule.ts'

function input(
  pathname: string,
  more: { headers?: Record<string, string>; cookies?: Record<string, string>; query?: string; host?: string } = {},
): RuleInput {
  return {
    pathname,
    headers: new Headers(more.headers),
    cookies: new Map(Object.entries(more.cookies ?? {})),
    query: new URLSearchParams(more.query),
    host: more.host ?? 'localhost:3000',
  }
}

function match(rule: ConfigRule, ...args: Parameters<typeof input>): RuleParams | null {
  const params = matchRule(rule, input(...args))
  return params && { ...params }
}

test('named parameters are given as they stand in the path', () => {
  expect(match({ source: '/blog/:slug' }, '/blog/a%20b')).toEqual({ slug: 'a%20b' })
  expect(match({ source: '/blog/:slug' }, '/news/a')).toBeNull()
  expect(match({ source: '/(x|y)/:z' }, '/x/1')).toEqual({ z: '1' })
})

test('a repeated parameter is a list, an optional one that is absent is empty', () => {
  expect(match({ source: '/docs/:path*' }, '/docs/a/b')).toEqual({ path: ['a', 'b'] })
  expect(match({ source: '/docs/:path*' }, '/docs')).toEqual({ path: [] })
  expect(match({ source: '/docs/:path(.*)*' }, '/docs/a/b')).toEqual({ path: ['a', 'b'] })
  expect(match({ source: '/docs/:page?' }, '/docs')).toEqual({ page: '' })
})

test('case does not count, and a path is met encoded or written out', () => {
  expect(match({ source: '/Old/:Slug' }, '/oLD/X')).toEqual({ Slug: 'X' })
  expect(match({ source: '/über/:x' }, '/%C3%BCber/1')).toEqual({ x: '1' })
  expect(match({ source: '/%C3%BCber' }, '/%C3%BCber')).toEqual({})
  expect(match({ source: '/a/b' }, '/a%2Fb')).toBeNull()
})

test('a redirect leaves the framework alone, a rewrite and a header do not', () => {
  const source = '/:path*'
  expect(match({ source, permanent: false } as ConfigRule, '/_next/static/x.js')).toBeNull()
  expect(match({ source, statusCode: 301 } as ConfigRule, '/_next')).toBeNull()
  expect(match({ source, permanent: true } as ConfigRule, '/_nextjs')).toEqual({ path: ['_nextjs'] })
  expect(match({ source }, '/_next/x')).toEqual({ path: ['_next', 'x'] })
})

test('has asks for a header, a cookie, a query or a host', () => {
  const rule = (item: NonNullable<ConfigRule['has']>[number]): ConfigRule => ({ source: '/', has: [item] })
  expect(match(rule({ type: 'header', key: 'X-Take' }), '/', { headers: { 'x-take': '1' } })).toEqual({ XTake: '1' })
  expect(match(rule({ type: 'header', key: 'x-take' }), '/')).toBeNull()
  expect(match(rule({ type: 'cookie', key: 'swap', value: 'yes|no' }), '/', { cookies: { swap: 'no' } })).toEqual({})
  expect(match(rule({ type: 'cookie', key: 'swap', value: 'yes|no' }), '/', { cookies: { swap: 'none' } })).toBeNull()
  expect(match(rule({ type: 'query', key: 'a' }), '/', { query: 'a=' })).toBeNull()
  expect(match(rule({ type: 'query', key: 'a' }), '/', { query: 'a=1&a=2' })).toEqual({ a: ['1', '2'] })
  expect(match(rule({ type: 'query', key: 'a', value: '2' }), '/', { query: 'a=1&a=2' })).toEqual({})
  expect(match(rule({ type: 'host', value: 'example.com' }), '/', { host: 'Example.com:8080' })).toEqual({ host: 'example.com' })
  expect(match(rule({ type: 'host', value: '(?<sub>.*)\\.example\\.com' }), '/', { host: 'a.b.example.com' })).toEqual({ sub: 'a.b' })
  expect(match(rule({ type: 'host', value: '\\[::1\\]' }), '/', { host: '[::1]:80' })).toEqual({ host: '[::1]' })
})

test('every item of has and no item of missing must hold', () => {
  const rule: ConfigRule = {
    source: '/:path*',
    has: [
      { type: 'header', key: 'a' },
      { type: 'query', key: 'b', value: '(?<part>x.*)' },
    ],
    missing: [{ type: 'cookie', key: 'session' }],
  }
  const both = { headers: { a: '1' }, query: 'b=xyz' }
  expect(match(rule, '/', both)).toEqual({ path: [], a: '1', part: 'xyz' })
  expect(match(rule, '/', { headers: { a: '1' } })).toBeNull()
  expect(match(rule, '/', { ...both, cookies: { session: 'on' } })).toBeNull()
})

test('what a client sends can name nothing but a value', () => {
  const rule: ConfigRule = { source: '/:__proto__/:constructor*', has: [{ type: 'query', key: 'x', value: '(?<__proto__>.*)' }] }
  const params = matchRule(rule, input('/a/b', { query: 'x=polluted' }))
  expect(Object.getPrototypeOf(params)).toBeNull()
  expect(Object.entries(params ?? {})).toEqual([
    ['__proto__', 'polluted'],
    ['constructor', ['b']],
  ])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a percent sign of a header is told from an escape of the path', () => {
  expect(match({ source: '/', has: [{ type: 'header', key: 'p' }] }, '/', { headers: { p: '100%41' } })).toEqual({ p: '100%2541' })
})

test('a value of more than 4096 characters meets no pattern', () => {
  const rule: ConfigRule = { source: '/', has: [{ type: 'header', key: 'a', value: 'x*' }] }
  expect(match(rule, '/', { headers: { a: 'x'.repeat(4096) } })).toEqual({})
  expect(match(rule, '/', { headers: { a: 'x'.repeat(4097) } })).toBeNull()
})

test('a rule can be checked without a request, and tells what its destination may use', () => {
  const has: ConfigRule['has'] = [
    { type: 'header', key: 'x-user' },
    { type: 'query', key: 'q', value: '(?<name>\\w+)-(?<=x)y' },
    { type: 'host', value: 'a' },
  ]
  expect(checkRule({ source: '/:a/(.*)/:b*', has })).toEqual(['a', 'b', 'name', 'xuser', 'host'])
  expect(() => checkRule({ source: 'a' })).toThrow(expect.objectContaining({ code: 'TM_ROUTE_SOURCE_INVALID' }))
  expect(() => checkRule({ source: '/', has: [{ type: 'cookie', key: 'a', value: '(' }] })).toThrow(/The value "\(" of a cookie condition/)
  expect(() => checkRule({ source: '/', missing: [{ type: 'cookie', key: 'a', value: '(?<n>a*)*' }] })).toThrow(/repeats a repetition/)
})
