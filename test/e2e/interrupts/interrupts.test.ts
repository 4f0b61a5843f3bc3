import { describe, expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { meta, textOf } from '../../harness/html.ts'

/** Status by place, with static shells and without. */
const kinds = [
  ['missing', 404, 'root not-found'],
  ['forbidden', 403, 'root forbidden'],
  ['unauthorized', 401, 'root unauthorized'],
] as const
const redirects = [
  ['redirect', 307, '/target?a=1&b=2', '1;url=/target?a=1&b=2'],
  ['permanent', 308, '/target', '0;url=/target'],
] as const
const bot = { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)' }

for (const cacheComponents of [false, true]) {
  describe(`cacheComponents: ${cacheComponents}`, () => {
    const config = `export default { cacheComponents: ${cacheComponents}, experimental: { authInterrupts: true } }`
    const fixture = serveFixture(import.meta.dirname, { files: { 'next.config.ts': config } })

    async function get(
      path: string,
      headers: Record<string, string> = {},
    ): Promise<{ status: number; location: string | null; cache: string | null; html: string }> {
      const response = await fixture.server.fetch(path, { headers })
      const location = response.headers.get('location')
      return { status: response.status, location, cache: response.headers.get('x-nextjs-cache'), html: await response.text() }
    }

    for (const [how, status, text] of kinds) {
      test(`${how} in a static page is a kept ${status} with its page`, async () => {
        const got = await get(`/static/${how}`)
        expect([got.status, got.cache, textOf(got.html, 'shown')]).toEqual([status, 'HIT', text])
        expect(meta(got.html, 'robots')).toBe('noindex')
      })

      test(`${how} in a dynamic page: its status while none is sent`, async () => {
        const got = await get(`/dynamic/${how}`)
        expect(got.status).toBe(status)
        expect(textOf(got.html, 'shown')).toBe(text)
      })

      test(`${how} below a Suspense comes too late for a status, but says noindex`, async () => {
        const got = await get(`/suspended/${how}`)
        expect([got.status, textOf(got.html, 'shell')]).toEqual([200, 'shell'])
        expect(got.html).toContain('<meta name="robots" content="noindex"')
      })

      test(`${how} in generateMetadata: 200 for a browser, ${status} for who reads only the head`, async () => {
        expect((await get(`/meta/${how}`)).status).toBe(200)
        expect((await get(`/meta/${how}`, bot)).status).toBe(status)
      })

      test(`${how} in a layout is shown by what is above it`, async () => {
        const got = await get(`/guarded/${how}`)
        expect([got.status, textOf(got.html, 'shown')]).toEqual([status, text])
      })

      test(`${how} in a handler is an empty ${status}`, async () => {
        const got = await get(`/api/${how}`)
        expect([got.status, got.html]).toEqual([status, ''])
        const posted = await fixture.server.fetch(`/api/${how}`, { method: 'POST' })
        expect([posted.status, await posted.text()]).toEqual([status, ''])
      })
    }

    test('what is thrown below a Suspense of a static page is known before anything is sent', async () => {
      for (const place of ['below-suspense', 'in-metadata', 'in-client']) {
        const got = await get(`/static/${place}`)
        expect([place, got.status, got.location]).toEqual([place, 307, '/target'])
      }
      expect((await get('/static/missing-in-client')).status).toBe(404)
    })

    for (const [how, status, location, refresh] of redirects) {
      test(`${how} in a static page, a dynamic one, a layout and a handler is a ${status}`, async () => {
        for (const path of [`/static/${how}`, `/dynamic/${how}`, `/guarded/${how}`, `/api/${how}`]) {
          const got = await get(path)
          expect([path, got.status, got.location]).toEqual([path, status, location])
        }
        const posted = await fixture.server.fetch(`/api/${how}`, { method: 'POST' })
        expect([posted.status, posted.headers.get('location')]).toEqual([status, location])
      })

      test(`${how} below a Suspense is left to the browser`, async () => {
        const got = await get(`/suspended/${how}`)
        expect(got.status).toBe(200)
        const content = /<meta id="__next-page-redirect" http-equiv="refresh" content="([^"]*)"/.exec(got.html)?.[1]
        expect(content?.replace(/&#(\d+);|&amp;/g, (_, code: string | undefined) => (code ? String.fromCharCode(Number(code)) : '&'))).toBe(
          refresh,
        )
        expect(await get(`/suspended/${how}`, bot)).toMatchObject({ status, location })
      })
    }
  })
}
