import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

test('a page that is a client component is static as long as it does not read its query', async () => {
  for (const path of ['/plain', '/listed/one']) {
    const response = await fixture.server.fetch(path)
    expect([path, response.headers.get('cache-control')]).toEqual([path, 's-maxage=31536000'])
    expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
  }
})

test('one that reads it while rendering is rendered for each request', async () => {
  const response = await fixture.server.fetch('/query?q=one')
  expect(response.headers.get('cache-control')).toMatch(/no-store/)
  expect(textOf(await response.text(), 'q')).toBe('one')
})

test.skipIf(!browserPath)('in the browser a static one is given the query of the address bar', async () => {
  const page = await openPage(`${fixture.server.origin}/plain?q=one&list=a&list=b`)
  await hydrated(page, 'button')
  await page.getByRole('button').click()
  await page.getByText('{"q":"one","list":["a","b"]}').waitFor()
  await page.getByRole('link').click()
  await page.waitForURL('**/plain?q=two')
  await page.getByRole('button').click()
  await page.getByText('{"q":"two"}').waitFor()
  expect(page.errors).toEqual([])
})
