import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePercent } from '../decode-percent.ts'
import { canonicalPath } from './canonical-path.ts'

test.each([
  ['/', '/'],
  ['/admin', '/admin'],
  ['/admin/', '/admin/'],
  ['//admin', '/admin'],
  ['/admin//', '/admin/'],
  ['///a////b', '/a/b'],
  ['/./admin', '/admin'],
  ['/%2e/admin', '/admin'],
  ['/x/../admin', '/admin'],
  ['/x/%2E%2e/admin', '/admin'],
  ['/x/.%2e/admin', '/admin'],
  ['/../../admin', '/admin'],
  ['/admin/.', '/admin/'],
  ['/admin/x/..', '/admin/'],
  ['/..', '/'],
  ['/%61dmin', '/admin'],
  ['/%61%64%6D%69%6e', '/admin'],
  ['/ADMIN', '/ADMIN'],
  ['/%2561dmin', '/%2561dmin'],
  ['/%252e%252e/admin', '/%252e%252e/admin'],
  ['/a%2fb', '/a%2Fb'],
  ['/ü', '/%C3%BC'],
  ['/%c3%bc', '/%C3%BC'],
  ['/日本', '/%E6%97%A5%E6%9C%AC'],
  ['/a b', '/a%20b'],
  ['/a%20b', '/a%20b'],
  ['/a%40b%3Bc%2Bd', '/a@b;c+d'],
  ['/a;x=1', '/a;x=1'],
  ['/"<>^`{|}', '/%22%3C%3E%5E%60%7B%7C%7D'],
  ['/.well-known/x', '/.well-known/x'],
  ['/...', '/...'],
  ['/a.b/c..d', '/a.b/c..d'],
  ['/%09/evil', '/%09/evil'],
  ['/%0d%0aset-cookie', '/%0D%0Aset-cookie'],
])('%s is %s', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical)
})

test.each([
  '',
  'admin',
  'http://x/',
  '*',
  '/a\\b',
  '/\\evil',
  '/a%5Cb',
  '/..%5c',
  '/a\0',
  '/a%00',
  '/%',
  '/%z1',
  '/%4',
  '/a%',
  '/%c0%af',
  '/%c0%ae%c0%ae/',
  '/%e0%80%af',
  '/%ff',
  '/%ed%a0%80',
  '/%f5%80%80%80',
  '/a?b',
  '/a#b',
  '/..%2f',
  '/a%2f..%2fb',
  '/%2e%2e%2fetc',
  '/.%2f',
  '/a/%2F..',
  '/\ud800',
])('%j has no meaning', (path) => {
  expect(canonicalPath(path)).toBeNull()
})

test('it is idempotent and its result is safe, for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      '%2e',
      '%2F',
      '%25',
      '%61',
      '%c3%bc',
      '%',
      '\\',
      ';',
      ':',
      '@',
      'admin',
      ' ',
      '"',
      'ü',
      '%00',
      '%5c',
      '%09',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = canonicalPath(`/${pieces.join('')}`)
      if (once === null) return
      expect(canonicalPath(once)).toBe(once)
      expect(once).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
      expect(once).not.toMatch(/\/\/|[\\"<>^`{|}?#]|\/\.{1,2}(?:\/|$)/)
      for (const segment of segmentsOf(once)) expect(segment?.split('/')).not.toContain('..')
    }),
    { numRuns: 5000 },
  )
})

test('every encoding of a path decodes to the same segments', () => {
  const segment = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 6 })
    .filter((text) => text.isWellFormed() && !/[\\\0/]/.test(text) && !/^\.{1,2}$/.test(text))
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const all = `/${segments.map((text) => Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')).join('/')}`
      const plain = `/${segments.map(encodeURIComponent).join('/')}`
      expect(canonicalPath(all)).toBe(canonicalPath(plain))
      expect(segmentsOf(canonicalPath(all)!)).toEqual(segments)
    }),
    { numRuns: 2000 },
  )
})

test('a hostile path costs little', () => {
  for (const piece of ['/a', '/..', '/%2e%2e', '/a.', '%61', '/-']) {
    const started = performance.now()
    canonicalPath(`/${piece.repeat(20_000)}\\`)
    expect(performance.now() - started).toBeLessThan(100)
  }
})

/** What `params` are made of. */
function segmentsOf(pathname: string): Array<string | null> {
  return pathname.split('/').filter(Boolean).map(decodePercent)
}
