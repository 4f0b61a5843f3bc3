import { expect, test } from 'vitest'
import { exchange } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

const PLACES = [
  'cookie-name',
  'cookie-value',
  'cookie-path',
  'cookie-domain',
  'header-value',
  'header-name',
  'status-text',
  'location',
  'content-type',
]
const BREAKS = ['\r\n', '\n', '\r', '\r\n\r\n', '\u0000', '\u010d\u010a', '\u2028', '\u0085', '\r\n ', '%0d%0a', '\\r\\n']

/** Answers with a head of our making and a marker that must not stand on a line of its own. */
async function answerTo(where: string, value: string): Promise<string> {
  const body = JSON.stringify({ where, value })
  const length = Buffer.byteLength(body)
  const head = [
    'POST /api/set HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    'Connection: close',
  ]
  return exchange(fixture.server.origin, `${head.join('\r\n')}\r\n\r\n${body}`)
}

test('no value splits an answer or adds a line to its head', async () => {
  const wrong: string[] = []
  for (const where of PLACES) {
    for (const cut of BREAKS) {
      const answer = await answerTo(where, `/x${cut}Injected: yes${cut}${cut}HTTP/1.1 200 OK`)
      const [head = '', body = ''] = answer.split('\r\n\r\n')
      const name = `${where} with ${JSON.stringify(cut)}`
      if (/(?:^|[\r\n])Injected:/i.test(head) || body.includes('Injected')) wrong.push(`${name}: ${JSON.stringify(head)}`)
      if ((answer.match(/HTTP\/1\.1 \d{3} /g) ?? []).length > 1 && /[\r\n]HTTP\/1\.1/.test(answer)) wrong.push(`${name}: two answers`)
      if (/\u0000/.test(head)) wrong.push(`${name}: NUL`)
      if (!/^HTTP\/1\.1 (200|307|500) /.test(head)) wrong.push(`${name}: ${head.slice(0, 40)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a cookie cannot be given attributes by its value', async () => {
  for (const value of ['x; Domain=evil.test', 'x;HttpOnly', 'x, y=z', 'x; Path=/admin']) {
    const lines = (await answerTo('cookie-value', value)).split('\r\n').filter((line) => /^set-cookie:/i.test(line))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/;\s*(?:Domain|HttpOnly|Path=\/admin)/i)
  }
})

test('redirect targets from a query split nothing', async () => {
  for (const cut of ['%0d%0a', '%0a', '%0d', '%00', '%E5%98%8A%E5%98%8D', '%c4%8d%c4%8a']) {
    for (const page of ['/api/go?to=/x', '/go?to=/x', '/_tidemark/page/go?to=/x', '/old/x', '/p/x', '/any/x']) {
      const answer = await exchange(
        fixture.server.origin,
        `GET ${page}${cut}Injected:yes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      )
      const head = answer.split('\r\n\r\n')[0] ?? ''
      expect(head, page + cut).not.toMatch(/[\r\n]Injected/i)
      expect(head, page + cut).toMatch(/^HTTP\/1\.1 \d{3} /)
    }
  }
})
