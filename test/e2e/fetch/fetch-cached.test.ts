import path from 'node:path'
import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { startOrigin } from './origin.ts'

const origin = await startOrigin()
const fixture = serveFixture(path.join(import.meta.dirname, 'cached'), { env: { ORIGIN: origin.url } })

test('a fetch without options, or with no-store, is a hole; one with force-cache is in the shell', async () => {
  const built = origin.count('/uncached')
  const first = await fixture.server.html('/')
  expect(textOf(first, 'forced')).toBe('GET /forced #1')
  expect(textOf(first, 'waiting')).toBe('waiting')
  expect(textOf(first, 'uncached')).toBe(`GET /uncached #${built + 1}`)
  const second = await fixture.server.html('/')
  expect(textOf(second, 'forced')).toBe('GET /forced #1')
  expect(textOf(second, 'uncached')).toBe(`GET /uncached #${built + 2}`)
  expect(origin.count('/never')).toBe(2)
  expect(origin.count('/forced')).toBe(1)
})

test('the build does not send what a hole waits for', () => {
  expect(fixture.output).toMatch(/◐ +\//)
})

test('inside a cached function every answer is kept with the entry, whatever its options say', async () => {
  const paths = ['/inside-plain', '/inside-no-store', '/inside-auth', '/inside-tagged']
  const first = textOf(await fixture.server.html('/inside'), 'answers')
  expect(textOf(await fixture.server.html('/inside'), 'answers')).toBe(first)
  expect(paths.map(origin.count)).toEqual([1, 1, 1, 1])
})

test('the tags of a fetch are those of the cached function around it', async () => {
  const first = textOf(await fixture.server.html('/inside'), 'answers')
  await fixture.server.fetch('/api/revalidate?tag=inside')
  expect(textOf(await fixture.server.html('/inside'), 'answers')).not.toBe(first)
  expect(origin.count('/inside-tagged')).toBe(2)
})

test('the lifetime of a fetch lowers that of the cached function around it', async () => {
  expect((await fixture.server.fetch('/short')).headers.get('cache-control')).toMatch(/^s-maxage=333,/)
})
