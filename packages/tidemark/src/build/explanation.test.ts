import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import type { Explained } from './explanation.ts'
import { explanationText } from './explanation-text.ts'
import { routeTableText } from './report.ts'

const HOUR = { what: 'cacheLife("hours")', at: 'lib/products.ts:4:3' }
const rest = { bytes: 0, lifetime: null, causes: {}, dynamic: [], tags: [] }
const shop = '/shop/[id]'

const explained: Explained[] = [
  {
    path: '/',
    pattern: '/',
    kind: 'shell',
    bytes: 2000,
    lifetime: { stale: 300, revalidate: null, expire: null },
    causes: {},
    dynamic: ['a', 'b', 'c', 'd'].map((what) => ({ what, at: `app/page.tsx:${what.charCodeAt(0)}:1` })),
    tags: [],
  },
  { ...rest, path: '/api', pattern: '/api', kind: 'dynamic', dynamic: [{ what: 'cookies()', at: null }] },
  ...[1, 2, 3, 4].map((id): Explained => ({
    path: `/shop/${id}`,
    pattern: shop,
    kind: 'static',
    bytes: 3000,
    lifetime: { stale: 300, revalidate: 3600, expire: 86_400 },
    causes: { revalidate: HOUR, expire: HOUR },
    dynamic: [],
    tags: ['shop'],
  })),
  { ...rest, path: shop, pattern: shop, kind: 'on-demand' },
  { ...rest, path: '/closed/[id]', pattern: '/closed/[id]', kind: 'closed' },
]

test('the table: each path with its times and their cause, three of a pattern, three reasons of a path', () => {
  const lines = stripVTControlCharacters(routeTableText(explained, 80_000)).split('\n')
  expect(lines[0]).toBe('  Route                         Size  Stale  Revalidate  Expire  Because of')
  expect(lines[1]).toBe('◐ /                           2.0 kB     5m                      a at app/page.tsx:97:1')
  expect(lines[4]?.trim()).toBe('… 1 more: explain /')
  expect(lines[5]).toMatch(/^ƒ \/api +cookies\(\)$/)
  expect(lines[6]).toBe('○ /shop/1                     3.0 kB     5m          1h      1d  cacheLife("hours") at lib/products.ts:4:3')
  expect(lines[9]?.trim()).toBe('… and 1 more of /shop/[id]')
  expect(lines).toHaveLength(14)
})

test('one path: what it is, its times by their causes, its tags', () => {
  const text = stripVTControlCharacters(explanationText(explained, 'shop/2/?q=1'))
  expect(text).toMatch(/^\/shop\/2 {2}\/shop\/\[id\]\n\nStatic/)
  expect(text).toContain('Cache-Control: s-maxage=3600, stale-while-revalidate=82800')
  expect(text).toMatch(/revalidate +1h {2}cacheLife\("hours"\) at lib\/products\.ts:4:3/)
  expect(text).toMatch(/Tags\n {2}shop$/)
  expect(explanationText(explained, '/')).toContain('  d at app/page.tsx:100:1')
})

test('a path that was not made is explained by its pattern; one without a pattern is an error', () => {
  expect(explanationText(explained, '/shop/99')).toContain('Not made by the build. Made when it is first asked for')
  expect(explanationText(explained, shop)).not.toContain('Not made')
  expect(explanationText(explained, '/closed/1')).toContain('dynamicParams = false')
  expect(() => explanationText(explained, '/nope')).toThrow(expect.objectContaining({ code: 'TM_BUILD_NO_ROUTE' }))
})
