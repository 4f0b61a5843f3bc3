import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRelative, pageUrl, payloadUrl, stripBasePath, toPublicHref } from './href.ts'
import { useSettings } from './settings.ts'

test.each([
  ['/x', true],
  ['?a=1', true],
  ['x', true],
  ['https://example.com', false],
  ['mailto:me@example.com', false],
  ['//example.com/x', false],
  ['/\\example.com', false],
])('%s is relative: %s', (href, expected) => {
  expect(isRelative(href)).toBe(expected)
})

describe('without basePath', () => {
  test('a trailing slash is dropped, that of the root is not', () => {
    expect(toPublicHref('/blog/?a=/#b/')).toBe('/blog?a=/#b/')
    expect(toPublicHref('/')).toBe('/')
  })

  test('what is not a rooted path is left alone', () => {
    expect(toPublicHref('?a=1')).toBe('?a=1')
    expect(toPublicHref('https://example.com/x/')).toBe('https://example.com/x/')
  })

  test('a payload lives below its own prefix', () => {
    expect(payloadUrl(new URL('http://h/blog/one?tab=2#x'))).toBe('/_tidemark/page/blog/one?tab=2')
    expect(pageUrl('http://h/_tidemark/page/blog/one?tab=2', '#x')?.href).toBe('http://h/blog/one?tab=2#x')
    expect(pageUrl('http://h/login', '')).toBeNull()
  })
})

describe('with basePath /docs', () => {
  let reset: () => void
  beforeEach(() => (reset = useSettings({ basePath: '/docs' })))
  afterEach(() => reset())

  test('paths get it, the root becomes it', () => {
    expect(toPublicHref('/blog')).toBe('/docs/blog')
    expect(toPublicHref('/')).toBe('/docs')
    expect(toPublicHref('/?a')).toBe('/docs?a')
  })

  test('only whole segments count as inside', () => {
    expect(stripBasePath('/docs')).toBe('/')
    expect(stripBasePath('/docs/x')).toBe('/x')
    expect(stripBasePath('/documents')).toBeNull()
  })

  test('payloads lie below it', () => {
    expect(payloadUrl(new URL('http://h/docs'))).toBe('/docs/_tidemark/page/')
    expect(pageUrl('http://h/docs/_tidemark/page/a', '')?.pathname).toBe('/docs/a')
  })
})

test('with trailingSlash pages end in one and files do not', () => {
  const reset = useSettings({ trailingSlash: true })
  expect(toPublicHref('/blog?a')).toBe('/blog/?a')
  expect(toPublicHref('/feed.xml')).toBe('/feed.xml')
  expect(toPublicHref('/')).toBe('/')
  reset()
})
