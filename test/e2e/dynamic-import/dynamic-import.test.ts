import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

test('what is imported dynamically is rendered on the server', async () => {
  const html = await fixture.server.html('/')
  expect(textOf(html, 'both')).toBe('both given')
  expect(textOf(html, 'named')).toBe('named')
})

test('with ssr: false only what stands for it is', async () => {
  const html = await fixture.server.html('/')
  expect(textOf(html, 'browser-only')).toBeUndefined()
  expect(textOf(html, 'loading')).toBe('loading')
})

test.skipIf(!browserPath)('the browser shows all of it, and loads the rest when asked', async () => {
  const scripts: string[] = []
  const page = await openPage('about:blank')
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''))
  })
  await page.goto(`${fixture.server.origin}/`)
  await page.locator('#browser-only', { hasText: 'width known' }).waitFor()
  await hydrated(page, 'button')
  expect(scripts.some((text) => text.includes('canary-later-1734'))).toBe(false)
  await page.getByRole('button').click()
  await page.locator('#later').waitFor()
  expect(page.errors).toEqual([])
})
