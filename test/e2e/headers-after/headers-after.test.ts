import path from 'node:path'
import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'))
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'

test('headers() reads the request, with what proxy.ts has put into it, and cannot change it', async () => {
  const html = await fixture.server.html('/headers', { headers: { 'x-a': '1', 'user-agent': IPHONE } })
  expect(JSON.parse(textOf(html, 'seen') ?? '')).toEqual({ get: '1', has: true, missing: null, keys: true })
  expect(textOf(html, 'refused')).toContain('Headers cannot be modified')
  expect(textOf(html, 'value')).toBe('1')
})

test('who asks, and for what, is told where no proxy has said so; conditions see what was sent', async () => {
  const { origin, port } = fixture.server
  const ask = async (headers: Record<string, string>): Promise<unknown> =>
    (await fixture.server.fetch('/api/forwarded', { headers })).json()
  const own = [expect.stringMatching(/127\.0\.0\.1|::1/), new URL(origin).host, String(port), 'http']
  expect(await ask({})).toEqual({ own, read: own })
  const sent = ['192.0.2.7, 10.0.0.1', 'shop.test', '443', 'https']
  expect(
    await ask({
      'x-forwarded-for': '192.0.2.7, 10.0.0.1',
      'x-forwarded-host': 'shop.test',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    }),
  ).toEqual({ own: sent, read: sent })
  const plain = await fixture.server.fetch('/api/forwarded', { headers: { 'x-forwarded-proto': 'http' } })
  expect([plain.status, plain.headers.get('location')]).toEqual([307, 'https://shop.test/'])
})

test('userAgent() tells browser, device and engine, of a request or of its headers', async () => {
  const answer = await fixture.server.fetch('/api/agent', { headers: { 'user-agent': IPHONE } })
  const { fromRequest, fromHeaders } = (await answer.json()) as { fromRequest: object; fromHeaders: object }
  expect(fromRequest).toMatchObject({
    ua: IPHONE,
    isBot: false,
    browser: { name: 'Mobile Safari', version: '17.5' },
    device: { type: 'mobile', vendor: 'Apple', model: 'iPhone' },
    os: { name: 'iOS', version: '17.5' },
    engine: { name: 'WebKit' },
  })
  expect(fromHeaders).toEqual(fromRequest)
  const bot = await fixture.server.fetch('/api/agent', { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } })
  expect(await bot.json()).toMatchObject({ fromRequest: { isBot: true } })
})

for (const page of ['connection', 'no-store']) {
  test(`${page} leaves the page to each request`, async () => {
    expect(fixture.output).toMatch(new RegExp(`ƒ +/${page}`))
    const stamps = [await fixture.server.html(`/${page}`), await fixture.server.html(`/${page}`)].map((html) => textOf(html, 'stamp'))
    expect(stamps[0]).not.toBe(stamps[1])
  })
}

test('connection() gives nothing', async () => {
  expect(textOf(await fixture.server.html('/connection'), 'stamp')).toMatch(/^undefined /)
})

test('a page forced to be static does not wait for a connection and sees no headers', async () => {
  const stamps = [await fixture.server.html('/forced'), await fixture.server.html('/forced')].map((html) => textOf(html, 'stamp'))
  expect(stamps[0]).toMatch(/^0 /)
  expect(stamps[0]).toBe(stamps[1])
})

test('after() leaves a page static, and runs when it is built', async () => {
  expect(fixture.output).toMatch(/○ +\/after\/static/)
  expect(fixture.output).toContain('after: static')
  await fixture.server.html('/after/static')
  expect(fixture.server.log()).not.toContain('after: static')
})

for (const [how, status] of [
  ['plain', 200],
  ['error', 500],
  ['redirect', 307],
  ['missing', 404],
] as const) {
  test(`after() of a page runs behind a ${status}, with what it closed over`, async () => {
    const response = await fixture.server.fetch(`/after/${how}`, { headers: { cookie: `a=${how}-cookie` } })
    expect(response.status).toBe(status)
    await response.text()
    await fixture.server.waitForLog(new RegExp(`after: ${how} closed over ${how}-cookie`))
  })
}

test('in a page the callback cannot read the request', async () => {
  await fixture.server.html('/after/reads', { headers: { cookie: 'a=1' } })
  await fixture.server.waitForLog(/after: reads refused .*cookies\(\).* inside `after\(\)`/)
})

test('a callback that throws stops no other, and is told', async () => {
  await fixture.server.html('/after/throws')
  await fixture.server.waitForLog(/after: throws goes on/)
  await fixture.server.waitForLog(/broken callback/)
})

test('after() within after() runs too', async () => {
  await fixture.server.html('/after/nested')
  await fixture.server.waitForLog(/after: nested inner/)
})

test('after() of a handler runs when its stream has ended, reads the request, sets nothing, and invalidates', async () => {
  const kept = textOf(await fixture.server.html('/kept'), 'kept')
  const response = await fixture.server.fetch('/api/after', { headers: { cookie: 'a=1', 'x-a': '2' } })
  expect(response.headers.getSetCookie()).toEqual([])
  await response.text()
  await fixture.server.waitForLog(/after: handler read 1 2, setting was refused/)
  const log = fixture.server.log()
  expect(log.indexOf('stream: ended')).toBeLessThan(log.indexOf('after: handler'))
  await expect.poll(async () => textOf(await fixture.server.html('/kept'), 'kept')).not.toBe(kept)
})

test('after() of a server function sees the cookies it has set', async () => {
  await postForm(fixture.server, '/acts', 'act')
  await fixture.server.waitForLog(/after: action read yes/)
})

test('a stop waits for what after() has begun', async () => {
  const server = await fixture.app.start()
  await (await server.fetch('/api/slow')).text()
  const { code } = await server.stop('SIGTERM')
  expect(server.log()).toContain('after: slow is done')
  if (!isNext) expect(code).toBe(0)
})
