import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function page(path: string): Promise<string | undefined> {
  return textOf(await fixture.server.html(path), 'page')
}

async function status(path: string): Promise<number> {
  return (await fixture.server.fetch(path)).status
}

test('a param named at build is prerendered: the same bytes each time', async () => {
  expect(await page('/open/a')).toBe(await page('/open/a'))
})

test('a param not named is rendered when first asked for and kept from then on', async () => {
  const first = await page('/open/later')
  expect(first).toMatch(/^later at /)
  expect(await page('/open/later')).toBe(first)
})

test('with dynamicParams = false what is not named is not found', async () => {
  expect(await page('/closed/a')).toBe('a')
  expect(await status('/closed/other')).toBe(404)
})

test('a param with a space is reached by its encoded path, and stays encoded as any other', async () => {
  expect(await page('/closed/with%20space')).toBe('with%20space')
})

test('an inner generateStaticParams is given the outer params', async () => {
  expect(await page('/nested/shoes/shoes-2')).toBe('{"category":"shoes","item":"shoes-2"}')
  expect(await page('/nested/hats/hats-1')).toBe('{"category":"hats","item":"hats-1"}')
  expect(await status('/nested/hats/shoes-1')).toBe(404)
})

test('a catch-all names lists', async () => {
  expect(await page('/deep/a')).toBe('a')
  expect(await page('/deep/a/b')).toBe('a+b')
  expect(await status('/deep/a/b/c')).toBe(404)
})
