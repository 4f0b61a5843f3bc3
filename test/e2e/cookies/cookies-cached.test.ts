import path from 'node:path'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'cached'))

test('with cacheComponents only what awaits the cookies is left out of the shell', async () => {
  const html = await fixture.server.html('/', { headers: { cookie: 'theme=dark' } })
  expect(textOf(html, 'static')).toBe('static')
  expect(textOf(html, 'waiting')).toBe('waiting')
  expect(textOf(html, 'theme')).toBe('dark')
  expect(textOf(await fixture.server.html('/'), 'theme')).toBe('none')
})

test('layouts, slots, metadata and a promise that was passed on wait each for themselves', async () => {
  const html = await fixture.server.html('/around', { headers: { cookie: 'theme=dark' } })
  const ids = ['static', 'waiting-layout', 'waiting-page', 'waiting-slot']
  expect(ids.map((id) => textOf(html, id))).toEqual(['static', 'waiting', 'waiting', 'waiting'])
  expect(['in-layout', 'passed-on', 'in-slot'].map((id) => textOf(html, id))).toEqual(['dark', 'dark', 'dark'])
  expect(html).toContain('<title>theme dark</title>')
  expect(await fixture.server.html('/around')).toContain('<title>theme none</title>')
})

test('a handler reads and sets them for each visitor', async () => {
  for (const [sent, count] of [
    ['', '1'],
    ['count=7', '8'],
    ['', '1'],
  ] as const) {
    const response = await fixture.server.fetch('/api/count', { headers: { cookie: sent } })
    expect([await response.json(), response.headers.getSetCookie()]).toEqual([count, [`count=${count}; Path=/`]])
  }
})

test('a cached function can neither read nor write them', async () => {
  const html = await fixture.server.html('/in-cache', { headers: { cookie: 'theme=dark' } })
  expect([textOf(html, 'read'), textOf(html, 'write')]).toEqual(['refused', 'refused'])
})

test('a form without JavaScript is answered with one whole document: the new value, cached parts as they were', async () => {
  const before = textOf(await fixture.server.html('/actions'), 'stamp')
  const response = await postForm(fixture.server, '/actions', 'remember', { theme: 'dark' })
  const html = await response.text()
  expect(response.headers.getSetCookie()).toEqual(['theme=dark; Path=/'])
  expect(textOf(html, 'theme')).toBe('dark')
  expect(textOf(html, 'stamp')).toBe(before)
  expect(textOf(html, 'waiting')).toBeUndefined()
})

test.skipIf(!browserPath)('in the browser the hole shows the new value and the shell stays', async () => {
  const page = await openPage(`${fixture.server.origin}/actions`)
  await hydrated(page, 'button')
  const stamp = await page.locator('#stamp').textContent()
  await page.getByLabel('theme').fill('green')
  await page.getByRole('button', { name: 'remember' }).click()
  await page.locator('#theme', { hasText: 'green' }).waitFor()
  expect(await page.locator('#stamp').textContent()).toBe(stamp)
  await page.getByRole('button', { name: 'forget' }).click()
  await page.locator('#theme', { hasText: 'none' }).waitFor()
  expect(page.errors).toEqual([])
})
