import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

test('the shell comes at once, each part when it is ready', async () => {
  const { chunks, headers } = await fixture.server.http('/')
  const when = (text: string): number => chunks.find((chunk) => chunk.text.includes(text))?.at ?? Infinity
  expect(headers.get('transfer-encoding')).toBe('chunked')
  expect(when('first is there') - when('first is coming')).toBeGreaterThan(150)
  expect(when('second is there') - when('first is there')).toBeGreaterThan(250)
})

test('compression does not hold back what is ready', async () => {
  const { chunks } = await fixture.server.http('/', { headers: { 'accept-encoding': 'gzip' } })
  expect((chunks.at(-1)?.at ?? 0) - (chunks[0]?.at ?? 0)).toBeGreaterThan(400)
})

test.skipIf(!browserPath)('the browser shows what came', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await page.locator('#second', { hasText: 'second is there' }).waitFor()
  expect(await page.locator('#first-wait').count()).toBe(0)
  expect(page.errors).toEqual([])
})

test.skipIf(!browserPath)('a promise given to a client component is streamed to it', async () => {
  const page = await openPage(`${fixture.server.origin}/promise`)
  await page.getByText('read with use() 0').waitFor()
  await hydrated(page, 'button')
  await page.getByRole('button').click()
  await page.getByText('read with use() 1').waitFor()
  expect(page.errors).toEqual([])
})

test('an error behind the shell leaves the status and tells nothing', async () => {
  const { status, text } = await fixture.server.http('/fails')
  expect(status).toBe(200)
  expect(text).toContain('shell')
  expect(text).not.toContain('a late secret')
})

test.skipIf(!browserPath)('an error behind the shell shows the nearest boundary', async () => {
  const page = await openPage(`${fixture.server.origin}/fails`)
  await page.locator('#failed').waitFor()
  expect(await page.locator('#failed').textContent()).toMatch(/^digest \d+/)
})
