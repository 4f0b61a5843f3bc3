import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { tags, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function redirected(path: string): Promise<[number, string]> {
  const response = await fixture.server.fetch(path)
  const place = new URL(response.headers.get('location') ?? 'none:', fixture.server.origin)
  return [response.status, place.host === new URL(fixture.server.origin).host ? place.pathname + place.search : place.href]
}

test('everything lies below basePath, and nothing outside', async () => {
  const outside = await fixture.server.fetch('/')
  expect([outside.status, outside.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect((await fixture.server.fetch('/about/')).status).toBe(404)
  expect(textOf(await fixture.server.html('/docs/about/'), 'page')).toBe('about')
})

test('with trailingSlash the slash is added, once', async () => {
  expect(await redirected('/docs/about?a=1')).toEqual([308, '/docs/about/?a=1'])
})

test('files keep their names without a slash', async () => {
  expect((await fixture.server.fetch('/docs/pixel.png')).status).toBe(200)
  expect((await fixture.server.fetch('/pixel.png')).status).toBe(404)
})

test('links are written with basePath and slash, pathnames without basePath', async () => {
  const html = await fixture.server.html('/docs/about/')
  expect(textOf(html, 'where')).toBe('/about/')
  expect(tags(await fixture.server.html('/docs/'), 'a')).toContainEqual({ href: '/docs/about/' })
})

test('redirect() adds basePath', async () => {
  expect(await redirected('/docs/leave/')).toEqual([307, expect.stringMatching(/^\/docs\/about\/?$/)])
})

test('rules of the configuration are below basePath unless they say otherwise', async () => {
  expect(await redirected('/docs/old/')).toEqual([307, expect.stringMatching(/^\/docs\/about\/?$/)])
  expect(await redirected('/outside/')).toEqual([307, 'https://elsewhere.test/'])
})

test('the pathname a handler sees is without basePath', async () => {
  const response = await fixture.server.fetch('/docs/api/url/')
  expect(await response.json()).toEqual({ pathname: '/api/url/' })
})

test.skipIf(!browserPath)('a click goes to the path below basePath', async () => {
  const page = await openPage(`${fixture.server.origin}/docs/`)
  await hydrated(page, 'a')
  await page.getByText('about').click()
  await page.locator('#page', { hasText: 'about' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/docs/about/')
  expect(await page.locator('#where').textContent()).toBe('/about/')
  expect(page.errors).toEqual([])
})
