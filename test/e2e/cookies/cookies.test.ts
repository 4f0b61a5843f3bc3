import path from 'node:path'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { markup, textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'))

interface Written {
  readonly sent: string[]
  readonly body: { readonly chained: boolean[]; readonly a: { value: string } | null; readonly has: boolean; readonly names: string[] }
}

async function write(calls: unknown[], cookie = ''): Promise<Written> {
  const response = await fixture.server.fetch('/api/write', { method: 'POST', body: JSON.stringify(calls), headers: { cookie } })
  return { sent: response.headers.getSetCookie(), body: (await response.json()) as Written['body'] }
}

async function seenBy(cookie: string): Promise<Record<string, unknown>> {
  return JSON.parse(textOf(await fixture.server.html('/read', { headers: { cookie } }), 'seen') ?? 'null') as Record<string, unknown>
}

test('a component reads cookies by every method', async () => {
  expect(await seenBy('a=1; b=two%20words; a=2; c="q"; d=')).toEqual({
    get: { name: 'a', value: '2' },
    named: { name: 'b', value: 'two words' },
    missing: null,
    all: [
      { name: 'a', value: '2' },
      { name: 'b', value: 'two words' },
      { name: 'c', value: '"q"' },
      { name: 'd', value: '' },
    ],
    allOfOne: [{ name: 'a', value: '2' }],
    has: [true, false],
    size: 4,
    entries: [
      ['a', { name: 'a', value: '2' }],
      ['b', { name: 'b', value: 'two words' }],
      ['c', { name: 'c', value: '"q"' }],
      ['d', { name: 'd', value: '' }],
    ],
    text: 'a=2; b=two%20words; c=%22q%22; d=',
  })
})

test('a malformed Cookie header is no error', async () => {
  for (const cookie of ['%E0%A4%A=1; a=%', ';;;=;a', 'a==b=c; =x', '__proto__=1; constructor=2']) {
    expect((await seenBy(cookie))['size'], cookie).toBeTypeOf('number')
  }
})

test('use(cookies()) reads them as well, and the page is made for each visitor', async () => {
  const first = await fixture.server.fetch('/used', { headers: { cookie: 'theme=dark' } })
  expect(first.headers.get('cache-control')).toBe('private, no-cache, no-store, max-age=0, must-revalidate')
  expect(textOf(await first.text(), 'theme')).toBe('dark')
  expect(textOf(await fixture.server.html('/used'), 'theme')).toBe('none')
})

test('rendering writes nothing, and says where cookies can be written', async () => {
  const response = await fixture.server.fetch('/render-writes', { headers: { cookie: 'a=kept' } })
  const html = await response.text()
  expect(textOf(html, 'set')).toContain('Cookies can only be modified in a Server Action or Route Handler')
  expect(textOf(html, 'delete')).toContain('Cookies can only be modified in a Server Action or Route Handler')
  expect(textOf(html, 'value')).toBe('kept')
  expect(response.headers.getSetCookie()).toEqual([])
})

test('a page that writes uncaught answers 500 to each request', async () => {
  expect((await fixture.server.fetch('/fails')).status).toBe(500)
  expect(fixture.server.log()).toContain('Cookies can only be modified in a Server Action or Route Handler')
})

test('a page forced to be static sees no cookies', async () => {
  expect(textOf(await fixture.server.html('/forced', { headers: { cookie: 'a=1' } }), 'size')).toBe('0')
})

const HOUR = 3_600_000
const serialised: Array<[name: string, call: unknown[], header: string]> = [
  ['a name and a value', ['set', 'x', '1'], 'x=1; Path=/'],
  ['options behind them', ['set', 'x', '1', { secure: true }], 'x=1; Path=/; Secure'],
  ['one object', ['set', { name: 'x', value: '1', httpOnly: true, path: '/' }], 'x=1; Path=/; HttpOnly'],
  ['expires', ['set', 'x', '1', { date: HOUR }], 'x=1; Path=/; Expires=Thu, 01 Jan 1970 01:00:00 GMT'],
  ['expires as a number', ['set', 'x', '1', { expires: HOUR }], 'x=1; Path=/; Expires=Thu, 01 Jan 1970 01:00:00 GMT'],
  ['expires at the epoch', ['set', 'x', '1', { expires: 0 }], 'x=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  [
    'maxAge 0 beside expires',
    ['set', 'x', '1', { maxAge: 0, expires: HOUR }],
    'x=1; Path=/; Expires=Thu, 01 Jan 1970 01:00:00 GMT; Max-Age=0',
  ],
  ['nulls', ['set', 'x', '1', { path: null, expires: null, maxAge: null }], 'x=1; Path=/'],
  ['flags that are off', ['set', 'x', '1', { secure: false, httpOnly: false, partitioned: false }], 'x=1; Path=/'],
  ['all that browsers allow', ['set', 'x', 'a/b?c&d=e+f:g@h(i)!*~😀'], 'x=a%2Fb%3Fc%26d%3De%2Bf%3Ag%40h(i)!*~%F0%9F%98%80; Path=/'],
  ['lines', ['set', 'x', 'a\r\nSet-Cookie: b=1'], 'x=a%0D%0ASet-Cookie%3A%20b%3D1; Path=/'],
  ['a name with a prefix', ['set', '__Host-x', '1', { secure: true }], '__Host-x=1; Path=/; Secure'],
  ['maxAge 0', ['set', 'x', '1', { maxAge: 0 }], 'x=1; Path=/; Max-Age=0'],
  ['domain', ['set', 'x', '1', { domain: 'example.com' }], 'x=1; Path=/; Domain=example.com'],
  ['path', ['set', 'x', '1', { path: '/shop' }], 'x=1; Path=/shop'],
  ['sameSite lax', ['set', 'x', '1', { sameSite: 'lax' }], 'x=1; Path=/; SameSite=lax'],
  ['sameSite strict', ['set', 'x', '1', { sameSite: 'strict' }], 'x=1; Path=/; SameSite=strict'],
  ['sameSite none', ['set', 'x', '1', { sameSite: 'none' }], 'x=1; Path=/; SameSite=none'],
  ['sameSite true', ['set', 'x', '1', { sameSite: true }], isNext ? 'x=1; Path=/; SameSite=true' : 'x=1; Path=/; SameSite=strict'],
  ['sameSite false', ['set', 'x', '1', { sameSite: false }], 'x=1; Path=/'],
  ['priority low', ['set', 'x', '1', { priority: 'low' }], 'x=1; Path=/; Priority=low'],
  ['priority medium', ['set', 'x', '1', { priority: 'medium' }], 'x=1; Path=/; Priority=medium'],
  ['priority high', ['set', 'x', '1', { priority: 'high' }], 'x=1; Path=/; Priority=high'],
  ['partitioned', ['set', 'x', '1', { partitioned: true, secure: true }], 'x=1; Path=/; Secure; Partitioned'],
  ['odd characters', ['set', 'x', 'a b;c=ü,"%'], 'x=a%20b%3Bc%3D%C3%BC%2C%22%25; Path=/'],
  ['no value', ['set', 'x', ''], 'x=; Path=/'],
  ['delete by name', ['delete', 'x'], 'x=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  ['delete by object', ['delete', { name: 'x' }], 'x=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  [
    'delete with every option',
    ['delete', { name: 'x', path: '/', secure: true, httpOnly: true, sameSite: 'none', partitioned: true }],
    'x=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=none; Partitioned',
  ],
  [
    'delete with path and domain',
    ['delete', { name: 'x', path: '/shop', domain: 'example.com' }],
    'x=; Path=/shop; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=example.com',
  ],
]

for (const [name, call, header] of serialised) {
  test(`${name}: is sent as ${header}`, async () => {
    expect((await write([call])).sent).toEqual([header])
  })
}

test('every option at once stands in one order, and maxAge decides when it expires', async () => {
  const options = {
    path: '/p',
    date: 0,
    maxAge: 60,
    domain: 'example.com',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    partitioned: true,
    priority: 'high',
  }
  const { sent } = await write([['set', 'x', '1', options]])
  const [, expires = ''] = /Expires=([^;]+)/.exec(sent[0] ?? '') ?? []
  expect(Math.abs(Date.parse(expires) - Date.now() - 60_000)).toBeLessThan(5_000)
  expect(sent[0]?.replace(expires, '<date>')).toBe(
    'x=1; Path=/p; Expires=<date>; Max-Age=60; Domain=example.com; Secure; HttpOnly; SameSite=lax; Partitioned; Priority=high',
  )
})

test('only what was written is sent, each name once, in the order of first writing', async () => {
  const { sent, body } = await write(
    [
      ['set', 'a', '1'],
      ['set', 'b', '2'],
      ['set', 'a', '3'],
    ],
    'kept=1',
  )
  expect(sent).toEqual(['a=3; Path=/', 'b=2; Path=/'])
  expect(body).toMatchObject({ chained: [true, true, true], a: { value: '3' }, has: true })
  expect(body.names.toSorted()).toEqual(['a', 'b', 'kept'])
})

for (const header of ['set-cookie', 'Set-Cookie']) {
  test(`a cookie of the Response wins over one of the store: ${header}`, async () => {
    const response = await fixture.server.fetch(`/api/own?header=${header}`)
    expect(response.headers.getSetCookie()).toEqual(['both=response; Path=/; HttpOnly', 'jar=1; Path=/; HttpOnly'])
  })
}

test('what proxy.ts sets is sent, and seen by the page and its server functions, not by handlers', async () => {
  const response = await fixture.server.fetch('/proxied', { headers: { cookie: 'unwanted=1' } })
  expect(JSON.parse(textOf(await response.text(), 'seen') ?? '')).toEqual({ proxy: 'a b', unwanted: null })
  expect(response.headers.getSetCookie()).toEqual([
    'from-proxy=a%20b; Path=/; HttpOnly',
    'unwanted=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ])
  expect(await (await fixture.server.fetch('/api/proxied')).json()).toBeNull()
  const acted = await postForm(fixture.server, '/proxied', 'report')
  expect(textOf(await acted.text(), 'reported')).toBe('a b')
  expect(acted.headers.getSetCookie()).toContain('reported=a%20b; Path=/')
})

test('a form without JavaScript is answered with the new value', async () => {
  const response = await postForm(fixture.server, '/actions', 'remember', { theme: 'dark blue' })
  expect(response.headers.getSetCookie()).toEqual(['theme=dark%20blue; Path=/; HttpOnly; SameSite=lax'])
  expect(textOf(await response.text(), 'theme')).toBe('dark blue')
})

// Next.js still shows a cookie of no age.
const ways = isNext ? ['delete', 'empty'] : ['delete', 'empty', 'age']

for (const way of ways) {
  test(`the value is gone from the page that answers: ${way}`, async () => {
    const response = await postForm(fixture.server, '/actions', way, {}, { cookie: 'theme=dark' })
    expect(response.headers.getSetCookie()).toHaveLength(1)
    expect(textOf(await response.text(), 'theme')).toBe('none')
  })
}

test('a redirect takes the cookie along', async () => {
  const response = await postForm(fixture.server, '/actions', 'leave')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/used'])
  expect(response.headers.getSetCookie()).toEqual(['theme=left; Path=/'])
})

test.skipIf(!browserPath)('in the browser one round trip brings the new value; nothing is unmounted, effects on it run again', async () => {
  const page = await openPage(`${fixture.server.origin}/actions`)
  await hydrated(page, 'button')
  await page.getByRole('button', { name: 'count' }).click()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.method()))
  await page.getByLabel('theme').fill('green')
  await page.getByRole('button', { name: 'remember' }).click()
  await page.locator('#theme', { hasText: 'green' }).waitFor()
  await page.locator('#effects', { hasText: 'none,green' }).waitFor()
  expect(asked).toEqual(['POST'])
  expect(await page.locator('#count').textContent()).toBe('1')
  expect(await page.evaluate(() => Reflect.get(window, 'unmounted'))).toBeUndefined()

  await page.getByRole('button', { name: 'read back' }).click()
  await page.locator('#answer', { hasText: '{"value":"read back","maxAge":60}' }).waitFor()
  await page.locator('#theme', { hasText: 'read back' }).waitFor()

  for (const way of ways) {
    await page.getByLabel('theme').fill(way)
    await page.getByRole('button', { name: 'remember' }).click()
    await page.locator('#theme', { hasText: way }).waitFor()
    await page.getByRole('button', { name: way, exact: true }).click()
    await page.locator('#theme', { hasText: 'none' }).waitFor()
  }
  expect(await page.locator('#count').textContent()).toBe('1')
  expect(page.errors).toEqual([])
})

test.skipIf(!browserPath)('in the browser a redirect shows the other page with the new value', async () => {
  const page = await openPage(`${fixture.server.origin}/actions`)
  await hydrated(page, 'button')
  await page.getByRole('button', { name: 'leave' }).click()
  await page.waitForURL('**/used')
  await page.locator('#theme', { hasText: 'left' }).waitFor()
  expect(markup(await page.content())).toContain('left')
})
