import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { tags, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function styles(path: string): Promise<string> {
  const html = await fixture.server.html(path)
  const sheets = tags(html, 'link').filter((link) => link['rel'] === 'stylesheet')
  const inline = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css)
  const linked = await Promise.all(sheets.map(async (link) => (await fixture.server.fetch(link['href'] ?? '')).text()))
  return [...inline, ...linked].join('\n').replace(/\s+/g, '')
}

test('global CSS with its imports is linked from the document', async () => {
  const css = await styles('/')
  expect(css).toContain('letter-spacing:3px')
  expect(css).toMatch(/color:(rgb\(1,2,3\)|#010203)/)
})

test('a class of a CSS module has a name of its own, which the style sheet knows', async () => {
  const html = await fixture.server.html('/')
  const [own, composed] = (textOf(html, 'class') ?? '').split(' ')
  expect(own).not.toBe('title')
  const css = await styles('/')
  expect(css).toContain(`.${own}`)
  expect(css).toContain(`.${composed}`)
})

test('CSS of client components is in the document, too', async () => {
  expect(await styles('/')).toContain('padding-left:7px')
})

test('a page does not carry the CSS of another one', async () => {
  expect(await styles('/')).not.toMatch(/rgb\(7,8,9\)|#070809/)
  expect(await styles('/other')).toMatch(/rgb\(7,8,9\)|#070809/)
})

test('files that CSS refers to are served', async () => {
  const html = await fixture.server.html('/')
  const sheets = tags(html, 'link').filter((link) => link['rel'] === 'stylesheet')
  for (const { href = '' } of sheets) {
    const css = await (await fixture.server.fetch(href)).text()
    const url = /url\(["']?([^"')]+)/.exec(css)?.[1]
    if (!url || url.startsWith('data:')) continue
    const response = await fixture.server.fetch(new URL(url, new URL(href, fixture.server.origin)).pathname)
    expect(response.status).toBe(200)
  }
})

test('a style sheet may be kept for ever', async () => {
  const sheet = tags(await fixture.server.html('/'), 'link').find((link) => link['rel'] === 'stylesheet')
  const response = await fixture.server.fetch(sheet?.['href'] ?? '')
  expect(response.headers.get('content-type')).toMatch(/^text\/css/)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('JSON is imported as its value', async () => {
  expect(textOf(await fixture.server.html('/'), 'title')).toBe('from JSON')
})

test('an image is imported with its size and an address that is served', async () => {
  const html = await fixture.server.html('/')
  expect(textOf(html, 'size')).toBe('1x1')
  const src = textOf(html, 'src') ?? ''
  if (src.startsWith('data:')) return
  const response = await fixture.server.fetch(src)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('next/image writes size, alternative text and lazy loading', async () => {
  const image = tags(await fixture.server.html('/'), 'img').find((tag) => tag['id'] === 'image')
  expect(image).toMatchObject({ alt: 'a pixel', width: '1', height: '1', loading: 'lazy' })
})

test('an image with a query is served where images.localPatterns names it', async () => {
  const image = tags(await fixture.server.html('/'), 'img').find((tag) => tag['id'] === 'versioned')
  const response = await fixture.server.fetch(image?.['src'] ?? '')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  const other = await fixture.server.fetch((image?.['src'] ?? '').replace('v%3D1', 'v%3D2'))
  expect(other.status).toBe(400)
})

test.skipIf(!browserPath)('styles are applied, also after a navigation', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'a')
  const style = (selector: string, property: string) =>
    page.locator(selector).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  expect(await style('#title', 'color')).toBe('rgb(4, 5, 6)')
  expect(await style('#title', 'font-style')).toBe('italic')
  expect(await style('#title', 'letter-spacing')).toBe('3px')
  expect(await style('#client', 'padding-left')).toBe('7px')
  await page.getByText('other').click()
  await page.locator('#other').waitFor()
  expect(await style('#other', 'color')).toBe('rgb(7, 8, 9)')
  expect(page.errors).toEqual([])
})
