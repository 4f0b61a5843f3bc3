import path from 'node:path'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { meta, textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'cached'))
const kinds = [
  ['forbidden', 403, 'This page could not be accessed.'],
  ['unauthorized', 401, "You're not authorized to access this page."],
  ['not-found', 404, 'This page could not be found.'],
] as const

for (const [kind, status, text] of kinds) {
  test(`a page made ahead is a ${status}`, async () => {
    const response = await fixture.server.fetch(`/static/${kind}`)
    expect(response.status).toBe(status)
    expect(meta(await response.text(), 'robots')).toBe('noindex')
  })

  test(`in a hole ${kind} is a 200 not to be indexed, and a ${status} for bots`, async () => {
    const response = await fixture.server.fetch(`/dynamic/${kind}`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect([textOf(html, 'shell'), meta(html, 'robots')]).toEqual(['shell', 'noindex'])
    const blocking = await fixture.server.fetch(`/dynamic/${kind}`, { headers: { 'user-agent': 'Twitterbot/1.0' } })
    // Next.js answers 200 to all.
    if (!isNext) expect(blocking.status).toBe(status)
  })

  test(`a handler is a ${status} without a body`, async () => {
    const response = await fixture.server.fetch(`/api/${kind}`)
    expect([response.status, await response.text()]).toEqual([status, ''])
  })

  test.skipIf(!browserPath)(`without a file of its own ${kind} shows the built-in page`, async () => {
    for (const place of ['static', 'dynamic']) {
      const page = await openPage(`${fixture.server.origin}/${place}/${kind}`)
      await page.getByRole('heading', { name: String(status) }).waitFor()
      await page.getByText(text).waitFor()
    }
  })
}

test.skipIf(!browserPath)('a client navigation shows it without a document', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'a')
  await page.evaluate(() => Reflect.set(window, 'still', 'here'))
  await page.getByRole('link', { name: 'forbidden' }).click()
  await page.getByRole('heading', { name: '403' }).waitFor()
  expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
})
