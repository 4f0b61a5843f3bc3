import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

test('GET answers with status, headers and body of its Response', async () => {
  const response = await fixture.server.fetch('/api/methods')
  expect(response.status).toBe(200)
  expect(response.headers.get('x-own')).toBe('yes')
  expect(await response.text()).toBe('got')
})

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
  test(`${method} reaches the export of its name with the body`, async () => {
    const response = await fixture.server.fetch('/api/methods', { method, body: 'sent' })
    expect(await response.json()).toEqual({ method, body: 'sent' })
  })
}

test('HEAD comes from GET without its body', async () => {
  const response = await fixture.server.http('/api/methods', { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(response.headers.get('x-own')).toBe('yes')
  expect(response.body).toHaveLength(0)
})

test('OPTIONS names the methods there are', async () => {
  const response = await fixture.server.fetch('/api/only-post', { method: 'OPTIONS' })
  expect(response.status).toBe(204)
  expect(list(response.headers.get('allow'))).toEqual(['OPTIONS', 'POST'])
})

test('OPTIONS counts HEAD among them where there is GET', async () => {
  const response = await fixture.server.fetch('/api/methods', { method: 'OPTIONS' })
  expect(response.headers.get('allow')).toBe('DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT')
})

test('own OPTIONS and HEAD win', async () => {
  expect((await fixture.server.fetch('/api/own-options', { method: 'OPTIONS' })).headers.get('x-options')).toBe('own')
  expect((await fixture.server.http('/api/own-options', { method: 'HEAD' })).headers.get('x-head')).toBe('own')
})

test('a method that is not exported is answered with 405', async () => {
  const response = await fixture.server.fetch('/api/only-post')
  expect(response.status).toBe(405)
  expect(await response.text()).toBe('')
})

test('params, query, cookies and the absolute URL are at hand', async () => {
  const response = await fixture.server.fetch('/api/items/7?q=x+y', { headers: { cookie: 'seen=before' } })
  expect(await response.json()).toEqual({
    id: '7',
    pathname: '/api/items/7',
    q: 'x y',
    cookie: 'before',
    url: `${fixture.server.origin}/api/items/7?q=x+y`,
  })
})

test('params of a handler are decoded', async () => {
  const response = await fixture.server.fetch('/api/items/a%20b%2Fc')
  expect((await response.json()).id).toBe('a b/c')
})

test('a stream is sent as it is made', async () => {
  const { chunks, text } = await fixture.server.http('/api/stream')
  expect(text).toBe('one\ntwo\nthree\n')
  expect(chunks.length).toBeGreaterThanOrEqual(3)
  expect((chunks.at(-1)?.at ?? 0) - (chunks[0]?.at ?? 0)).toBeGreaterThan(400)
})

test('a form with a file is read', async () => {
  const form = new FormData()
  form.set('name', 'Ünïcode')
  form.set('file', new File(['content'], 'a.txt', { type: 'text/plain' }))
  const response = await fixture.server.fetch('/api/form', { method: 'POST', body: form })
  expect(await response.json()).toEqual({ name: 'Ünïcode', file: { name: 'a.txt', text: 'content' } })
})

test('NextResponse gives JSON with a status and cookies', async () => {
  const response = await fixture.server.fetch('/api/next-response')
  expect(response.status).toBe(202)
  expect(await response.json()).toEqual({ ok: true })
  expect(response.headers.getSetCookie()).toEqual(['seen=1; Path=/; HttpOnly'])
})

test('NextResponse.redirect is temporary and keeps the method', async () => {
  const response = await fixture.server.fetch('/api/next-response?away')
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toBe(`${fixture.server.origin}/api/methods`)
})

test('NextResponse.rewrite and next are for proxy.ts: in a handler they fail', async () => {
  for (const what of ['rewrite', 'next']) {
    const response = await fixture.server.fetch(`/api/next-response?${what}`)
    expect(response.status).toBe(500)
    expect([...response.headers.keys()].filter((name) => name.startsWith('x-middleware-'))).toEqual([])
  }
  if (!isNext) expect(fixture.server.log()).toContain('TM_HANDLER_DIRECTIVE')
})

test('cookies() and headers() work, and what is written is sent', async () => {
  const response = await fixture.server.fetch('/api/functions', { headers: { 'user-agent': 'probe', cookie: 'had=this' } })
  expect(await response.json()).toEqual({ agent: 'probe', had: 'this' })
  expect(response.headers.getSetCookie()).toEqual(['written=in%20handler; Path=/'])
})

test('notFound() is a 404 without a body', async () => {
  const response = await fixture.server.fetch('/api/functions?what=missing')
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

test('redirect() is a 307, permanentRedirect() a 308', async () => {
  const temporary = await fixture.server.fetch('/api/functions?what=redirect')
  expect([temporary.status, temporary.headers.get('location')]).toEqual([307, '/elsewhere'])
  const permanent = await fixture.server.fetch('/api/functions?what=permanent')
  expect([permanent.status, permanent.headers.get('location')]).toEqual([308, '/elsewhere'])
})

test('an error is a 500 that says nothing to the client, and all to the log', async () => {
  const response = await fixture.server.fetch('/api/throws')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(fixture.server.log()).toContain('a secret detail')
})

test('a handler that returns nothing is a 500', async () => {
  expect((await fixture.server.fetch('/api/returns-nothing')).status).toBe(500)
})

test('a forced static handler is run at build', async () => {
  const first = await (await fixture.server.fetch('/api/static')).text()
  const second = await fixture.server.fetch('/api/static')
  expect(await second.text()).toBe(first)
  expect(second.headers.get('cache-control')).toMatch(/^s-maxage=31536000/)
})

test('with revalidate it is run at build and again when that time is over', async () => {
  expect(fixture.output).toMatch(/○ \/api\/renewed .*1s/)
  await new Promise((resolve) => setTimeout(resolve, 1200))
  const first = await fixture.server.fetch('/api/renewed')
  expect(first.headers.get('x-nextjs-cache')).toBe('STALE')
  expect(first.headers.get('cache-control')).toBe('s-maxage=1, stale-while-revalidate=31535999')
  const text = await first.text()
  await expect.poll(async () => (await fixture.server.fetch('/api/renewed')).text()).not.toBe(text)
})

test('listed params are run at build, others once when first asked for; a forced static one sees no query', async () => {
  const listed = await fixture.server.fetch('/api/listed/one?q=x')
  expect(listed.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(await listed.json()).toMatchObject({ id: 'one', search: '' })
  const first = await fixture.server.fetch('/api/listed/two')
  expect(first.headers.get('x-nextjs-cache')).toBe('MISS')
  expect(await (await fixture.server.fetch('/api/listed/two')).text()).toBe(await first.text())
})

test('with dynamicParams off there is nothing but what is listed', async () => {
  expect((await fixture.server.fetch('/api/only-listed/one')).status).toBe(200)
  expect((await fixture.server.fetch('/api/only-listed/two')).status).toBe(404)
})

test('one that reads the request is run for each after all', async () => {
  const response = await fixture.server.fetch('/api/asks', { headers: { 'user-agent': 'probe' } })
  expect(await response.json()).toEqual({ agent: 'probe' })
  expect(response.headers.get('cache-control')).toBeNull()
})

test('the shortest lifetime counts; tags and paths make it anew', async () => {
  const get = async () => (await fixture.server.fetch('/api/tagged')).text()
  const response = await fixture.server.fetch('/api/tagged')
  expect(response.headers.get('cache-control')).toMatch(/^s-maxage=600, /)
  const first = await response.text()
  await fixture.server.fetch('/api/invalidate', { method: 'POST', body: '{"tag":"tagged"}' })
  const second = await get()
  expect(second).not.toBe(first)
  expect(await get()).toBe(second)
  await fixture.server.fetch('/api/invalidate', { method: 'POST', body: '{"path":"/api/tagged"}' })
  expect(await get()).not.toBe(second)
})

test('a handler is run for each request by default, and nothing is said about caching', async () => {
  const first = await fixture.server.fetch('/api/each-time')
  const second = await fixture.server.fetch('/api/each-time')
  expect(await first.text()).not.toBe(await second.text())
  expect(first.headers.get('cache-control')).toBeNull()
})

test('a folder may have an extension', async () => {
  const response = await fixture.server.fetch('/feed.xml')
  expect(response.headers.get('content-type')).toBe('application/atom+xml')
})

test('several Set-Cookie headers stay apart', async () => {
  const response = await fixture.server.fetch('/api/cookies')
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
})

function list(value: string | null): string[] {
  return (value ?? '').split(/,\s*/).toSorted()
}
