import { afterEach, beforeEach, expect, test } from 'vitest'
import { useClock } from '../clock.ts'
import { formatSetCookie, parseCookies, parseSetCookie } from './cookie-codec.ts'
import type { ResponseCookie } from './cookie-codec.ts'

const NOW = Date.parse('2026-01-02T03:04:05Z')
let restore: () => void
beforeEach(() => {
  restore = useClock({ now: () => NOW, monotonic: () => 0 })
})
afterEach(() => restore())

const at = (seconds: number): string => new Date(NOW + seconds * 1000).toUTCString()

test.each<[string, ResponseCookie, string]>([
  ['a name and a value', { name: 'x', value: '1' }, 'x=1; Path=/'],
  [
    'every option, maxAge over expires',
    {
      name: 'x',
      value: '1',
      path: '/p',
      expires: new Date(0),
      maxAge: 60,
      domain: 'example.com',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      partitioned: true,
      priority: 'high',
    },
    `x=1; Path=/p; Expires=${at(60)}; Max-Age=60; Domain=example.com; Secure; HttpOnly; SameSite=lax; Partitioned; Priority=high`,
  ],
  ['sameSite true', { name: 'o', value: 'v', sameSite: true }, 'o=v; Path=/; SameSite=strict'],
  ['sameSite strict', { name: 'o', value: 'v', sameSite: 'strict' }, 'o=v; Path=/; SameSite=strict'],
  ['sameSite none', { name: 'o', value: 'v', sameSite: 'none' }, 'o=v; Path=/; SameSite=none'],
  ['sameSite false', { name: 'o', value: 'v', sameSite: false }, 'o=v; Path=/'],
  ['odd characters', { name: 'e', value: 'a b;c=ü,"%' }, 'e=a%20b%3Bc%3D%C3%BC%2C%22%25; Path=/'],
  ['an empty value', { name: 'a', value: '' }, 'a=; Path=/'],
  [
    'maxAge 0 with expires',
    { name: 'a', value: 'v', maxAge: 0, expires: 1000 },
    'a=v; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0',
  ],
  ['seconds as text', { name: 'a', value: 'v', maxAge: '60' as unknown as number }, `a=v; Path=/; Expires=${at(60)}; Max-Age=60`],
  ['nulls', { name: 'a', value: 'v', maxAge: null, path: null, expires: null } as unknown as ResponseCookie, 'a=v; Path=/'],
  ['maxAge 0', { name: 'a', value: 'v', maxAge: 0 }, 'a=v; Path=/; Max-Age=0'],
  ['a negative maxAge', { name: 'a', value: 'v', maxAge: -1 }, `a=v; Path=/; Expires=${at(-1)}; Max-Age=-1`],
  ['expires as a number', { name: 'a', value: 'v', expires: 1000 }, 'a=v; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT'],
  ['a number as value', { name: 'n', value: 5 as unknown as string }, 'n=5; Path=/'],
  [
    'a fraction of a second',
    { name: 'a', value: 'v', maxAge: 1.9 },
    `a=v; Path=/; Expires=${new Date(NOW + 1900).toUTCString()}; Max-Age=1`,
  ],
  ['an empty path', { name: 'a', value: 'v', path: '' }, 'a=v'],
  ['a lone surrogate', { name: 'a', value: '\ud800' }, 'a=%EF%BF%BD; Path=/'],
])('%s is sent as in Next', (_, cookie, header) => {
  expect(formatSetCookie(cookie)).toBe(header)
})

test.each([
  { name: 'a\r\nSet-Cookie: b', value: '1' },
  { name: '', value: '1' },
  { name: undefined as unknown as string, value: '1' },
  { name: 'a=b', value: '1' },
  { name: 'a;b', value: '1' },
  { name: 'a b', value: '1' },
  { name: 'ü', value: '1' },
  { name: 'a', value: '1', path: '/; HttpOnly' },
  { name: 'a', value: '1', path: '/\r\nX: y' },
  { name: 'a', value: '1', domain: 'x\0y' },
  { name: 'a', value: '1', sameSite: 'lax; Secure' as 'lax' },
  { name: 'a', value: '1', priority: 'high\n' as 'high' },
  { name: 'a', value: '1', expires: new Date(NaN) },
  { name: 'a', value: '1', maxAge: NaN },
  { name: 'a', value: '1', maxAge: Infinity },
])('%o is refused', (cookie) => {
  expect(() => formatSetCookie(cookie)).toThrow(expect.objectContaining({ code: 'TM_COOKIE_INVALID' }))
})

test('values cannot end the header', () => {
  expect(formatSetCookie({ name: 'a', value: '1\r\nX: y; Secure' })).toBe('a=1%0D%0AX%3A%20y%3B%20Secure; Path=/')
})

test.each<[string, Array<[string, string]>]>([
  [
    'a=1; b=two%20words; c="q"; a=2; d=',
    [
      ['a', '2'],
      ['b', 'two words'],
      ['c', '"q"'],
      ['d', ''],
    ],
  ],
  [
    'flag; x=a=b',
    [
      ['flag', 'true'],
      ['x', 'a=b'],
    ],
  ],
  ['bad=%zz; good=1', [['good', '1']]],
  [';;  ;=v;', [['', 'v']]],
  [
    'a=1;b=2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    '__proto__=1; constructor=2',
    [
      ['__proto__', '1'],
      ['constructor', '2'],
    ],
  ],
])('the Cookie header %j is read', (header, expected) => {
  expect([...parseCookies(header)]).toEqual(expected)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('what is written is read back with its options', () => {
  const cookie: ResponseCookie = {
    name: 'x',
    value: 'a b%',
    path: '/p',
    maxAge: 60,
    domain: 'example.com',
    secure: true,
    httpOnly: true,
    sameSite: 'none',
    partitioned: true,
    priority: 'low',
  }
  expect(parseSetCookie(formatSetCookie(cookie))).toEqual({ ...cookie, expires: new Date(NOW + 60_000) })
  expect(parseSetCookie('; Path=/')).toBeNull()
  expect(parseSetCookie('a=%zz; SameSite=odd')).toEqual({ name: 'a', value: '%zz' })
})
