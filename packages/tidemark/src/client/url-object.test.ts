import { describe, expect, test } from 'vitest'
import { formatHref } from './url-object.ts'

describe('an href given as an object', () => {
  test('puts path, query and fragment together', () => {
    expect(formatHref({ pathname: '/blog', query: { tag: 'a b', page: 2 }, hash: 'top' })).toBe('/blog?tag=a+b&page=2#top')
  })

  test('repeats a key for each value of an array and empties what is no value', () => {
    expect(formatHref({ pathname: '/', query: { a: ['1', '2'], b: null, c: Number.NaN } })).toBe('/?a=1&a=2&b=&c=')
  })

  test('prefers search to query and escapes what would end the path', () => {
    expect(formatHref({ pathname: '/a?b#c', search: 'x=1', query: { y: 1 } })).toBe('/a%3Fb%23c?x=1')
  })

  test('writes an origin when there is a host', () => {
    expect(formatHref({ protocol: 'https', hostname: 'example.com', port: 8080, pathname: 'x' })).toBe('https://example.com:8080/x')
  })
})
