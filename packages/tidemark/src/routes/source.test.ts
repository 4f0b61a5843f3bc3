import { expect, test } from 'vitest'
import { compileSource } from './source.ts'

function matches(source: string, ...paths: string[]): boolean[] {
  const { regex } = compileSource(source, { sensitive: true })
  return paths.map((path) => regex.test(path))
}

test('a literal path matches itself, with or without a slash at its end', () => {
  expect(matches('/about', '/about', '/about/', '/about/team', '/blog/about', '/about-us')).toEqual([true, true, false, false, false])
  expect(matches('/', '/', '/x')).toEqual([true, false])
})

test('case counts only when asked to', () => {
  expect(matches('/About', '/about')).toEqual([false])
  expect(compileSource('/About').regex.test('/aBOUT')).toBe(true)
})

test('a named parameter is one segment', () => {
  expect(matches('/blog/:slug', '/blog/a', '/blog', '/blog/a/b')).toEqual([true, false, false])
  expect(compileSource('/:a/x/:b_2').names).toEqual(['a', 'b_2'])
})

test('modifiers take the slash before the parameter along', () => {
  expect(matches('/a/:x?', '/a', '/a/b', '/a/b/c')).toEqual([true, true, false])
  expect(matches('/a/:x*', '/a', '/a/b', '/a/b/c', '/ab')).toEqual([true, true, true, false])
  expect(matches('/a/:x+', '/a', '/a/b', '/a/b/c')).toEqual([false, true, true])
  expect(matches('/a/:x*/z', '/a/z', '/a/b/c/z', '/a/b')).toEqual([true, true, false])
  expect(matches('/:path*', '/', '/a/b')).toEqual([true, true])
})

test('a repetition without a slash before it is of path segments', () => {
  expect(matches('/foo:path*', '/foo', '/foo/a/b', '/fooa')).toEqual([true, true, false])
})

test('a parameter can have a pattern, and a pattern need no name', () => {
  expect(matches('/post/:id(\\d{1,})', '/post/12', '/post/x')).toEqual([true, false])
  expect(matches('/:lang(en|de)/:rest*', '/de/a/b', '/fr/a')).toEqual([true, false])
  expect(matches('/docs/(.*)', '/docs/a/b', '/docs/', '/docs')).toEqual([true, true, false])
  expect(compileSource('/(a|b)/:x/(.*)').params.map(({ name }) => name)).toEqual(['0', 'x', '1'])
  expect(compileSource('/(a|b)/:x').names).toEqual(['x'])
})

test('the negative matcher of the documentation', () => {
  const source = '/((?!api|_next/static|_next/image|.*\\.png$).*)'
  expect(matches(source, '/', '/about', '/a/b')).toEqual([true, true, true])
  expect(matches(source, '/api', '/api/x', '/_next/static/x.js', '/logo.png', '/a/logo.png')).toEqual([false, false, false, false, false])
})

test('the sources of trailing-slash redirects', () => {
  const file = '/:file((?!\\.well-known(?:/.*)?)(?:[^/]+/)*[^/]+\\.\\w+)'
  expect(matches(file, '/a/b.txt', '/a/b', '/.well-known/x.json')).toEqual([true, false, false])
  expect(matches('/:path((?!another-page$).*)', '/x', '/another-page', '/another-page2')).toEqual([true, false, true])
})

test('groups in braces are optional or repeated as a whole', () => {
  expect(matches('/x{-:y}?/z', '/x/z', '/x-1/z', '/x-/z')).toEqual([true, true, false])
  expect(matches('/a{/b}?/c', '/a/c', '/a/b/c')).toEqual([true, true])
  expect(matches('/n{/:a-}*', '/n', '/n/1-/2-')).toEqual([true, true])
})

test('text between parameters parts them', () => {
  const { regex } = compileSource('/f/:name.:ext')
  expect(regex.exec('/f/a.b')?.slice(1)).toEqual(['a', 'b'])
  expect(compileSource('/:a-:b').regex.exec('/x-y-z')?.slice(1)).toEqual(['x-y', 'z'])
  expect(matches('/:a-:b', '/x-y', '/xy')).toEqual([true, false])
})

test('a backslash makes a character literal', () => {
  expect(matches('/english\\(default\\)/:x', '/english(default)/a', '/englishdefault/a')).toEqual([true, false])
  expect(matches('/a\\:b\\*', '/a:b*', '/ab')).toEqual([true, false])
  expect(matches('/a.b$', '/a.b$', '/axb$')).toEqual([true, false])
})

test.each([
  ['about', 'must start with /'],
  ['/a/:', '":" needs a name'],
  ['/a/(b', 'is never closed'],
  ['/a/()', 'cannot be empty'],
  ['/a/(?:b)', 'cannot begin with "?"'],
  ['/a/(b(c))', 'A group within a pattern'],
  ['/a/:x((?<y>b))', 'Give the parameter a name'],
  ['/a/{b', '"{" must hold'],
  ['/a}', 'nothing before it'],
  ['/*', 'nothing before it'],
  ['/:a:b', 'text between two parameters'],
  ['/:a([)', 'Invalid regular expression'],
  [`/${'a'.repeat(4096)}`, 'longer than 4096'],
  ['/:a((?:x+)+)', 'repeats a repetition'],
  ['/:a((?:[^/]*)*)z', 'repeats a repetition'],
  ['/:a((?:\\w{1,})+)', 'repeats a repetition'],
])('%s is refused', (source, why) => {
  expect(() => compileSource(source)).toThrow(
    expect.objectContaining({ code: 'TM_ROUTE_SOURCE_INVALID', message: expect.stringContaining(why) as unknown }),
  )
})

test('paths made to be slow are not', { timeout: 5000 }, () => {
  const sources = ['/:path(.*)*/end', '/:path([^x]+)+/end', '/:a*/:b*/end', '/a/:x*/b/:y*/c', '/:a-:b-:c/end', '/((?!api).*)/end']
  for (const source of sources) {
    for (const path of ['/a'.repeat(1000), `/${'a-'.repeat(1000)}`, `/${'a'.repeat(8000)}`, '/a/b'.repeat(500)])
      expect(matches(source, path)).toEqual([false])
  }
})
