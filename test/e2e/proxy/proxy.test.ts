import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function seen(path: string, init?: RequestInit): Promise<unknown> {
  return JSON.parse(textOf(await fixture.server.html(path, init), 'seen') ?? 'null')
}

test('next() goes on, with headers added to the answer', async () => {
  const response = await fixture.server.fetch('/')
  expect(response.headers.get('x-from-proxy')).toBe('yes')
  expect(textOf(await response.text(), 'page')).toBe('home')
})

test('a header of next() stands instead of that of the route, cookies beside its own', async () => {
  const { headers } = await fixture.server.fetch('/api/own-headers')
  expect(['x-own', 'x-other', 'content-type'].map((name) => headers.get(name))).toEqual(['of the proxy', 'stays', 'text/x-proxy'])
  expect(headers.getSetCookie().toSorted()).toEqual(['handled=1', 'proxied=1; Path=/'])
})

test('request headers can be added and removed', async () => {
  expect(await seen('/seen', { headers: { 'x-removed': 'still there' } })).toMatchObject({ added: 'for /seen', removed: null })
})

test('a cookie that is set is sent, and seen by the page of the same request', async () => {
  const response = await fixture.server.fetch('/seen?cookie')
  expect(response.headers.getSetCookie()).toEqual(['from-proxy=c%20is%20for%20cookie; Path=/; HttpOnly'])
  expect(JSON.parse(textOf(await response.text(), 'seen') ?? 'null')).toMatchObject({ cookie: 'c is for cookie' })
})

test('a body reaches the handler behind', async () => {
  const response = await fixture.server.fetch('/api/echo', { method: 'POST', body: 'sent' })
  expect(await response.json()).toEqual({ body: 'sent', added: 'for /api/echo' })
})

test('a response is the answer, and what is behind is not reached', async () => {
  const response = await fixture.server.fetch('/admin')
  expect(response.status).toBe(401)
  expect(response.headers.get('x-guard')).toBe('yes')
  expect(await response.text()).toBe('not you')
})

test('json answers without a route', async () => {
  expect(await (await fixture.server.fetch('/go/json')).json()).toEqual({ from: 'proxy' })
})

test('a redirect is temporary unless said otherwise', async () => {
  const temporary = await fixture.server.fetch('/go/redirect')
  expect([temporary.status, place(temporary)]).toEqual([307, '/blog/new?x=1'])
  const permanent = await fixture.server.fetch('/go/permanent')
  expect([permanent.status, place(permanent)]).toEqual([308, '/blog/new'])
})

test('a rewrite shows another page under the same URL', async () => {
  const response = await fixture.server.fetch('/go/rewrite')
  expect(response.status).toBe(200)
  expect(textOf(await response.text(), 'page')).toBe('post hidden')
})

test('a rewrite can have a status of its own', async () => {
  const response = await fixture.server.fetch('/go/teapot')
  expect([response.status, await response.text()]).toEqual([418, expect.stringContaining('hidden')])
})

test('a rewrite can add to the query', async () => {
  expect(await seen('/go/rewrite-query?own=1')).toMatchObject({ query: { own: '1', more: '2' } })
})

test('a rewrite to nowhere is a 404', async () => {
  expect((await fixture.server.fetch('/go/nowhere')).status).toBe(404)
})

test('what the matcher does not name goes past', async () => {
  const response = await fixture.server.fetch('/outside')
  expect(response.status).toBe(200)
  expect(response.headers.get('x-from-proxy')).toBeNull()
})

test('it stands before files, too', async () => {
  const response = await fixture.server.fetch('/plain.txt')
  expect(response.headers.get('x-from-proxy')).toBe('yes')
  expect(await response.text()).toBe('plain\n')
})

test('a matcher can ask for headers and cookies', async () => {
  const tenant = { 'x-tenant': 'acme' }
  expect(await (await fixture.server.fetch('/conditional', { headers: tenant })).text()).toBe('conditional')
  expect((await fixture.server.fetch('/conditional')).status).toBe(404)
  expect((await fixture.server.fetch('/conditional', { headers: { 'x-tenant': 'other' } })).status).toBe(404)
  expect((await fixture.server.fetch('/conditional', { headers: { ...tenant, cookie: 'off=1' } })).status).toBe(404)
})

test('an error is a 500 and reaches the log', async () => {
  expect((await fixture.server.fetch('/go/throw')).status).toBe(500)
  expect(fixture.server.log()).toContain('the proxy broke')
})

test('what waitUntil is given is run to its end', async () => {
  await fixture.server.fetch('/go/json')
  await fixture.server.waitForLog(/waited \/go\/json/)
})

test('nothing internal is told to the client', async () => {
  for (const path of ['/', '/seen?cookie', '/go/rewrite']) {
    const names = [...(await fixture.server.fetch(path)).headers.keys()]
    expect(names.filter((name) => name.startsWith('x-middleware') && name !== 'x-middleware-rewrite')).toEqual([])
  }
})

function place(response: Response): string {
  const { pathname, search } = new URL(response.headers.get('location') ?? '', fixture.server.origin)
  return pathname + search
}
