import { expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { meta, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

test('cookies() and headers() read what the client sent', async () => {
  const headers = { cookie: 'theme=dark%20blue; b=2; b=3', 'accept-language': 'nl' }
  const seen = JSON.parse(textOf(await fixture.server.html('/reads', { headers }), 'seen') ?? '')
  expect(seen).toEqual({ theme: 'dark blue', all: ['theme=dark blue', 'b=3'], has: true, accept: 'nl', draft: false })
})

test('a page that reads them is kept by nobody', async () => {
  const response = await fixture.server.fetch('/reads')
  expect(response.headers.get('cache-control')).toBe('private, no-cache, no-store, max-age=0, must-revalidate')
})

test('a page cannot write cookies', async () => {
  expect(textOf(await fixture.server.html('/writes'), 'result')).toContain(
    'Cookies can only be modified in a Server Action or Route Handler',
  )
})

test('draftMode().enable() sets the cookie for this browser only', async () => {
  const response = await fixture.server.fetch('/api/draft')
  expect(await response.json()).toEqual({ enabled: true })
  expect(response.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__prerender_bypass=[^;]{32,}; Path=\/; Secure; HttpOnly; SameSite=none$/i),
  ])
})

test('draftMode().disable() takes it back', async () => {
  const response = await fixture.server.fetch('/api/draft?off')
  expect(response.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__prerender_bypass=; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT;.*HttpOnly/i),
  ])
})

test('a draft is rendered for each request, kept by nobody, and leaves what others see alone', async () => {
  const before = textOf(await fixture.server.html('/draft'), 'draft')
  expect(before).toMatch(/^published/)
  const cookie = (await fixture.server.fetch('/api/draft')).headers.getSetCookie()[0]?.split(';')[0] ?? ''

  const draft = await fixture.server.fetch('/draft', { headers: { cookie } })
  const shown = textOf(await draft.text(), 'draft')
  expect(shown).toMatch(/^draft/)
  expect(draft.headers.get('cache-control')).toMatch(/^private, no-cache, no-store/)
  expect(textOf(await fixture.server.html('/draft', { headers: { cookie } }), 'draft')).not.toBe(shown)

  expect(textOf(await fixture.server.html('/draft'), 'draft')).toBe(before)
})

test('a draft cookie of somebody else is worth nothing', async () => {
  const html = await fixture.server.html('/draft', { headers: { cookie: `__prerender_bypass=${'0'.repeat(32)}` } })
  expect(textOf(html, 'draft')).toMatch(/^published/)
})

for (const [name, status] of [
  ['forbidden', 403],
  ['unauthorized', 401],
  ['not-found', 404],
] as const) {
  test(`${name} is a ${status}, not to be indexed`, async () => {
    const response = await fixture.server.fetch(`/guarded/${name}`)
    expect(response.status).toBe(status)
    expect(meta(await response.text(), 'robots')).toBe('noindex')
  })

  test.skipIf(!browserPath)(`${name} shows the file of its name`, async () => {
    const page = await openPage(`${fixture.server.origin}/guarded/${name}`)
    await page.locator('#interrupt').waitFor()
    expect(await page.locator('#interrupt').textContent()).toBe(name)
  })

  test(`${name} in a handler is a ${status} without a body`, async () => {
    const response = await fixture.server.fetch(`/api/${name}`)
    expect([response.status, await response.text()]).toEqual([status, ''])
  })
}

test('redirect() in a page is a 307, permanentRedirect() a 308', async () => {
  const temporary = await fixture.server.fetch('/redirects')
  expect([temporary.status, temporary.headers.get('location')]).toEqual([307, '/reads?a=1'])
  const permanent = await fixture.server.fetch('/redirects?how=permanent')
  expect([permanent.status, permanent.headers.get('location')]).toEqual([308, '/reads'])
  const external = await fixture.server.fetch('/redirects?how=external')
  expect([external.status, external.headers.get('location')]).toEqual([307, 'https://elsewhere.test/x?y=1'])
})

test('a redirect behind the shell goes with the document', async () => {
  const response = await fixture.server.fetch('/late-redirect')
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(/http-equiv="refresh" content="1;url=\/reads"/)
})

test.skipIf(!browserPath)('a redirect behind the shell is followed in the browser', async () => {
  const page = await openPage(`${fixture.server.origin}/late-redirect`)
  await page.waitForURL('**/reads')
})
