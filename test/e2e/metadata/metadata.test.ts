import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { meta, tags } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

/** What a browser would keep: a title that comes late counts as well. */
function title(html: string): string | undefined {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1]
}

test('the default title holds where a page has none', async () => {
  const html = await fixture.server.html('/')
  expect(title(html)).toBe('Shop')
  expect(meta(html, 'description')).toBe('Everything')
  expect(meta(html, 'application-name')).toBe('Shop')
})

test("a page's title goes through the template of the layout above", async () => {
  const html = await fixture.server.html('/about')
  expect(title(html)).toBe('About | Shop')
  expect(meta(html, 'description')).toBe('Who "we" are & why')
})

test('an absolute title goes through no template', async () => {
  expect(title(await fixture.server.html('/absolute'))).toBe('On its own')
})

test('the nearest template counts', async () => {
  expect(title(await fixture.server.html('/section'))).toBe('Section | Shop')
  expect(title(await fixture.server.html('/section/one'))).toBe('one in Section')
})

test('generateMetadata is given params, searchParams and what the parents say', async () => {
  const html = await fixture.server.html('/section/one?q=two')
  expect(title(html)).toBe('one for two in Section')
  expect(meta(html, 'keywords')).toBe('Shop,Everything')
})

test('nested objects are replaced, not merged', async () => {
  const html = await fixture.server.html('/about')
  expect(meta(html, 'og:title')).toBe('About us')
  expect(meta(html, 'og:site_name')).toBeUndefined()
  expect(meta(await fixture.server.html('/section'), 'og:site_name')).toBe('Shop')
})

test('URLs are made absolute with metadataBase, whose path is kept', async () => {
  const html = await fixture.server.html('/about')
  const images = tags(html, 'meta').filter((tag) => tag['property'] === 'og:image')
  expect(images.map((tag) => tag['content'])).toEqual(['https://shop.test/base/about.png', 'https://cdn.test/x.png'])
  expect(tags(html, 'link')).toContainEqual({ rel: 'canonical', href: 'https://shop.test/base/about' })
  expect(tags(html, 'link')).toContainEqual({ rel: 'alternate', hreflang: 'de', href: 'https://shop.test/base/de/about' })
})

test('each field becomes the tags of its own', async () => {
  const html = await fixture.server.html('/about')
  const all = tags(html, 'meta')
  expect(meta(html, 'keywords')).toBe('one,two')
  expect(all.filter((tag) => tag['name'] === 'author').map((tag) => tag['content'])).toEqual(['Ada', 'Bo'])
  expect(tags(html, 'link')).toContainEqual({ rel: 'author', href: 'https://ada.test' })
  expect(meta(html, 'robots')).toBe('noindex, follow')
  expect(meta(html, 'googlebot')).toBe('index, max-snippet:5')
  expect(meta(html, 'twitter:card')).toBe('summary')
  expect(meta(html, 'twitter:creator')).toBe('@ada')
  expect(meta(html, 'google-site-verification')).toBe('g-code')
  expect(all.filter((tag) => tag['name'] === 'custom').map((tag) => tag['content'])).toEqual(['a', 'b'])
  expect(meta(html, 'og:image:width')).toBe('10')
})

test('twitter takes what it lacks from Open Graph and the page', async () => {
  const html = await fixture.server.html('/about')
  expect(meta(html, 'twitter:title')).toBe('About us')
  expect(meta(html, 'twitter:description')).toBe('Who "we" are & why')
})

test('null takes away what a layout has set', async () => {
  expect(meta(await fixture.server.html('/absolute'), 'og:type')).toBeUndefined()
})

test('the viewport is merged down the tree', async () => {
  const html = await fixture.server.html('/section/dark')
  expect(meta(html, 'viewport')).toBe('width=device-width, initial-scale=2')
  expect(meta(html, 'color-scheme')).toBe('dark')
  expect(tags(html, 'meta')).toContainEqual({ name: 'theme-color', media: '(prefers-color-scheme: dark)', content: '#000' })
})
