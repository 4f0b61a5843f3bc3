import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMatcher } from './matcher.ts'
import { fillKnown, fillPattern, isDynamicPattern, paramNames, parsePattern, patternSegment } from './pattern.ts'
import type { HandlerRoute } from './types.ts'

const handler = (pattern: string): HandlerRoute => ({ kind: 'handler', pattern, file: '', module: '', paramNames: [] })

test('a pattern is filled with encoded values', () => {
  expect(fillPattern('/', {})).toBe('/')
  expect(fillPattern('/blog/[slug]', { slug: 'a b/ü?' })).toBe('/blog/a%20b%2F%C3%BC%3F')
  expect(fillPattern('/docs/[...path]', { path: ['a', 'b c'] })).toBe('/docs/a/b%20c')
  expect(fillPattern('/[lang]/x/[[...rest]]', { lang: 'de' })).toBe('/de/x')
  expect(fillPattern('/[[...rest]]', { rest: [] })).toBe('/')
})

test.each([
  ['/[slug]', {}, 'slug'],
  ['/[slug]', { slug: '' }, 'slug'],
  ['/[slug]', { slug: ['a'] }, 'slug'],
  ['/[...all]', { all: 'a' }, 'all'],
  ['/[...all]', { all: [] }, 'all'],
  ['/[...all]', { all: ['a', ''] }, 'all'],
  ['/[[...all]]', { all: 'a' }, 'all'],
  ['/[toString]', {}, 'toString'],
])('%s cannot be filled with %j', (pattern, params, name) => {
  expect(() => fillPattern(pattern, params)).toThrow(expect.objectContaining({ code: 'TM_ROUTE_PARAM_MISSING' }))
  expect(() => fillPattern(pattern, params)).toThrow(`${pattern} needs a value for "${name}"`)
})

test('params are named in the order of the path', () => {
  expect(paramNames('/[a]/x/[b]/[[...c]]')).toEqual(['a', 'b', 'c'])
  expect([isDynamicPattern('/a/b'), isDynamicPattern('/a/[b]')]).toEqual([false, true])
})

test('a static folder comes back as it was, whatever its characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[].%25/\\?#@()aü💧 '), minLength: 1 }), (value) => {
      const text = patternSegment({ kind: 'static', value })
      expect(parsePattern(`/${text}`)).toEqual([{ kind: 'static', value }])
    }),
  )
})

test('what a pattern is filled with is what matching gives back', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1 })
  const match = createMatcher([handler('/x/[id]/[...rest]')])
  fc.assert(
    fc.property(value, fc.array(value, { minLength: 1 }), (id, rest) => {
      expect({ ...match(fillPattern('/x/[id]/[...rest]', { id, rest }))?.params }).toEqual({ id, rest })
    }),
  )
})

test.each([
  ['/shop/[category]/[id]', {}, '/shop/[category]/[id]'],
  ['/shop/[category]/[id]', { category: 'a b' }, '/shop/a%20b/[id]'],
  ['/docs/[[...path]]', {}, '/docs/[[...path]]'],
  ['/docs/[lang]/[...path]', { lang: 'en' }, '/docs/en/[...path]'],
])('%s with %j known: %s', (pattern, params, address) => {
  expect(fillKnown(pattern, params)).toBe(address)
})
