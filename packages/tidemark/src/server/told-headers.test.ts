import { expect, test } from 'vitest'
import { toldHeaders } from './told-headers.ts'

const names = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']
const told = (sent: Record<string, string>, origin: Parameters<typeof toldHeaders>[1]): Array<string | null> => {
  const headers = toldHeaders(new Headers(sent), origin)()
  return names.map((name) => headers.get(name))
}

test.each([
  [{ host: 'shop.test:3000', protocol: 'http', peer: '192.0.2.7' } as const, ['192.0.2.7', 'shop.test:3000', '3000', 'http']],
  [{ host: 'shop.test', protocol: 'https', peer: '' } as const, [null, 'shop.test', '443', 'https']],
  [{ host: '[::1]', protocol: 'http', peer: '::1' } as const, ['::1', '[::1]', '80', 'http']],
])('of %o it tells %o', (origin, expected) => {
  expect(told({}, origin)).toEqual(expected)
})

test('what was sent stays, and the headers that were sent are left alone', () => {
  const sent = new Headers({ 'x-forwarded-proto': 'https', 'x-a': '1' })
  const headers = toldHeaders(sent, { host: 'shop.test', protocol: 'http', peer: '::1' })
  expect([headers().get('x-forwarded-proto'), headers().get('x-a'), headers()]).toEqual(['https', '1', headers()])
  expect([...sent.keys()]).toEqual(['x-a', 'x-forwarded-proto'])
})
