import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { markup, meta, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

test('an unknown path shows not-found of the root, as 404, not to be indexed', async () => {
  const response = await fixture.server.fetch('/no/such/path')
  const html = await response.text()
  expect(response.status).toBe(404)
  expect(textOf(html, 'missing')).toBe('nothing here')
  expect(meta(html, 'robots')).toBe('noindex')
})

test('notFound() is a 404, not to be indexed', async () => {
  const response = await fixture.server.fetch('/shop/gone')
  expect(response.status).toBe(404)
  expect(meta(await response.text(), 'robots')).toBe('noindex')
})

test.skipIf(!browserPath)('notFound() shows the nearest not-found, in its layouts', async () => {
  const page = await openPage(`${fixture.server.origin}/shop/gone`)
  await page.locator('#missing').waitFor()
  expect(await page.locator('#missing').textContent()).toBe('not in this shop')
  expect(await page.locator('#shop').textContent()).toBe('shop')
})

test('an error of a server component is a 500 that tells the client nothing', async () => {
  const response = await fixture.server.fetch('/shop/broken')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(fixture.server.log()).toContain('the secret reason')
})

test.skipIf(!browserPath)('the nearest error boundary shows it, with a digest', async () => {
  const page = await openPage(`${fixture.server.origin}/shop/broken`)
  await page.locator('#failed').waitFor()
  expect(await page.locator('#failed').textContent()).not.toContain('secret')
  expect(await page.locator('#digest').textContent()).toMatch(/^\d+$/)
  expect(await page.locator('#shop').textContent()).toBe('shop')
})

test.skipIf(!browserPath)('reset renders again what failed in the browser', async () => {
  const page = await openPage(`${fixture.server.origin}/shop/fine`)
  await hydrated(page, 'button')
  await page.getByText('break').click()
  await page.locator('#failed').waitFor()
  expect(await page.locator('#failed').textContent()).toBe('broke in the browser')
  await page.evaluate(() => Reflect.set(window, 'mended', true))
  await page.getByText('again').click()
  await page.getByText('break').waitFor()
})

test.skipIf(!browserPath)('without a boundary on the way global-error replaces the document', async () => {
  const page = await openPage(`${fixture.server.origin}/fatal`)
  await page.locator('#global').waitFor()
  expect(await page.locator('#global').textContent()).toBe('all failed: digest')
})

test('loading is sent before the page is ready', async () => {
  const { chunks, text } = await fixture.server.http('/slow')
  const loading = chunks.find((chunk) => chunk.text.includes('one moment'))
  const done = chunks.find((chunk) => chunk.text.includes('worth waiting for'))
  expect(loading).toBeDefined()
  expect((done?.at ?? 0) - (loading?.at ?? Infinity)).toBeGreaterThan(300)
  expect(markup(text)).toContain('</html>')
})

test.skipIf(!browserPath)('a template is mounted anew for each page, a layout is kept', async () => {
  const page = await openPage(`${fixture.server.origin}/template/a`)
  await hydrated(page, '#in-template')
  await page.locator('#in-template').click()
  await page.locator('#in-layout').click()
  expect(await page.locator('#in-template').textContent()).toBe('template 1')

  await page.getByText('template b').click()
  await page.locator('#page', { hasText: /^b$/ }).waitFor()
  expect(await page.locator('#in-layout').textContent()).toBe('layout 1')
  expect(await page.locator('#in-template').textContent()).toBe('template 0')
})
