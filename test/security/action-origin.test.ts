import net from 'node:net'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { actionId, formFields } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { exchange, sendMany } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
let take = ''
let form: ReadonlyArray<readonly [string, string]> = []

beforeAll(async () => {
  take = actionId(fixture.app, 'take')
  form = await formFields(fixture.server, '/', 'add')
})
beforeEach(() => takeLog(fixture.server))

/** What a page of somebody else's makes a browser send, one way or the other. */
function foreignHeads(): Array<Record<string, string>> {
  const { port } = fixture.server
  const own = `http://localhost:${port}`
  const origins = [
    'null',
    'https://evil.test',
    'http://evil.test',
    `http://evil.test:${port}`,
    'http://localhost',
    `http://localhost:${port + 1}`,
    `http://localhost.:${port}`,
    `HTTP://LOCALHOST:${port}`,
    `http://localhost:${port}.evil.test`,
    `http://localhost:${port}@evil.test`,
    `http://evil.test/localhost:${port}`,
    `http://evil.test?localhost:${port}`,
    `http://evil.test#localhost:${port}`,
    `http://x.localhost:${port}`,
    `http://xlocalhost:${port}`,
    `http://127.0.0.1:${port}`,
    `http://[::1]:${port}`,
    `${own}, https://evil.test`,
    `${own}/`,
    `${own}\\`,
    `ftp://localhost:${port}`,
    'file://',
    'about:blank',
    'chrome-extension://x',
    '',
    ' ',
    `//localhost:${port}`,
    `localhost:${port}`,
  ]
  const sites = ['cross-site', 'same-site', 'CROSS-SITE', 'anything']
  const forwarded: Array<Record<string, string>> = [
    {},
    { 'x-forwarded-host': 'evil.test' },
    { 'x-forwarded-host': `localhost:${port}` },
    { 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.test' },
    { referer: `${own}/` },
  ]
  return [
    ...origins.flatMap((origin) => forwarded.map((extra) => ({ origin, ...extra }))),
    ...origins.map((origin) => ({ origin, 'sec-fetch-site': 'none' })),
    ...sites.flatMap((site) => [
      { 'sec-fetch-site': site },
      { 'sec-fetch-site': site, origin: own },
      { 'sec-fetch-site': site, origin: 'https://evil.test' },
    ]),
  ]
}

function callBy(head: Record<string, string>, index: number): Row {
  const { type, body } = multipart([...form, ['note', 'from afar']])
  const calls: Row[] = [
    { method: 'POST', target: '/', body: '[1]', headers: { ...head, 'next-action': take } },
    { method: 'POST', target: '/', body: '[1]', headers: { ...head, 'next-action': take, 'content-type': 'text/plain;charset=UTF-8' } },
    { method: 'POST', target: '/', body, headers: { ...head, 'content-type': type } },
    {
      method: 'POST',
      target: '/',
      body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString(),
      headers: { ...head, 'content-type': 'application/x-www-form-urlencoded' },
    },
  ]
  return calls[index % calls.length] as Row
}

test('no page of another origin makes a server function run', async () => {
  const heads = foreignHeads().filter(({ origin }) => origin !== '' && origin !== ' ')
  const rows = heads.map(callBy)
  expect(rows.length).toBeGreaterThan(190)
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong = answers.flatMap(({ status }, index) => (status === 403 ? [] : [`${status} for ${JSON.stringify(heads[index])}`]))
  expect(wrong).toEqual([])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('pages of the same origin, and clients that are no browsers, do', async () => {
  const own = fixture.server.origin
  const heads = [
    { origin: own },
    { origin: own, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin' },
    {},
    { origin: own, 'x-forwarded-host': 'evil.test' },
  ]
  const answers = await sendMany(
    own,
    heads.flatMap((head) => [0, 2].map((kind) => callBy(head, kind))),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect((await takeLog(fixture.server)).ran).toHaveLength(10)
})

test('no other method runs one', async () => {
  const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'QUERY', 'REPORT', 'post']
  const { type, body } = multipart(form)
  const rows = methods
    .filter((method) => method !== 'QUERY' && method !== 'post')
    .flatMap((method): Row[] => [
      { method, target: '/', headers: { 'next-action': take }, ...(method === 'GET' || method === 'HEAD' ? {} : { body: '[1]' }) },
      { method, target: '/', headers: { 'content-type': type }, ...(method === 'GET' || method === 'HEAD' ? {} : { body }) },
      { method, target: `/?next-action=${encodeURIComponent(take)}` },
      { method, target: '/', headers: { 'next-action': take, 'x-http-method-override': 'POST' } },
    ])
  const answers = await sendMany(fixture.server.origin, rows)
  expect(answers.every(({ status }) => status < 500 && status > 0)).toBe(true)
  await exchange(
    fixture.server.origin,
    `post / HTTP/1.1\r\nHost: x\r\nnext-action: ${take}\r\nContent-Length: 3\r\nConnection: close\r\n\r\n[1]`,
  )
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('a content type that no form sends is no form', async () => {
  const { body } = multipart(form)
  const types = [
    'text/plain',
    'text/plain; boundary=----security',
    'application/json',
    'multipart/form-dataX; boundary=----security',
    'multipart/mixed; boundary=----security',
    'x/multipart/form-data',
    '',
  ]
  const answers = await sendMany(
    fixture.server.origin,
    types.map((type): Row => ({ method: 'POST', target: '/', body, headers: type ? { 'content-type': type } : {} })),
  )
  expect(answers.map(({ status }) => status)).toEqual(types.map(() => 405))
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('the answer to a foreign call comes before its body is read', async () => {
  const { hostname, port } = new URL(fixture.server.origin)
  const head = [
    'POST / HTTP/1.1',
    `Host: localhost:${port}`,
    'Origin: https://evil.test',
    `Next-Action: ${take}`,
    'Content-Type: text/plain',
    'Content-Length: 900000',
    '',
    '',
  ].join('\r\n')
  // Not a byte of the body is ever sent.
  const socket = net.connect({ host: hostname, port: Number(port) })
  const answer = await new Promise<string>((resolve, reject) => {
    socket.setTimeout(3_000, () => reject(new Error('it waits for the body')))
    socket.once('data', (chunk) => resolve(chunk.toString('latin1')))
    socket.once('error', reject)
    socket.write(head)
  })
  socket.destroy()
  expect(answer).toMatch(/^HTTP\/1\.1 403 /)
})
