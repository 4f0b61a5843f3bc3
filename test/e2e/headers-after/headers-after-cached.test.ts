import path from 'node:path'
import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'cached'))

test('what awaits connection() or headers() is left to the request, the rest is in the shell', async () => {
  const first = await fixture.server.html('/', { headers: { 'x-a': 'one' } })
  expect([textOf(first, 'static'), textOf(first, 'waiting'), textOf(first, 'waiting-header')]).toEqual(['static', 'waiting', 'waiting'])
  expect(textOf(first, 'header')).toBe('one')
  const second = await fixture.server.html('/', { headers: { 'x-a': 'two' } })
  expect(textOf(second, 'header')).toBe('two')
  expect(textOf(second, 'connected')).not.toBe(textOf(first, 'connected'))
})

test('unstable_noStore() changes nothing', () => {
  expect(fixture.output).toMatch(/○ +\/no-store/)
})

test('io() is a hole of a page, and nothing in a cached function', async () => {
  const first = await fixture.server.html('/io')
  expect([textOf(first, 'kept'), textOf(first, 'waiting')]).toEqual(['kept', 'waiting'])
  expect(textOf(await fixture.server.html('/io'), 'io')).not.toBe(textOf(first, 'io'))
})

test('a cached function can neither read headers nor wait for a connection', async () => {
  const html = await fixture.server.html('/in-cache', { headers: { 'x-a': 'one' } })
  expect([textOf(html, 'read'), textOf(html, 'connect')]).toEqual(['refused', 'refused'])
})

test('after() leaves a page complete, and runs once when it is built', async () => {
  expect(fixture.output).toMatch(/○ +\/after/)
  expect(fixture.output.match(/after: made ahead/g)).toHaveLength(1)
  await fixture.server.html('/after')
  expect(fixture.server.log()).not.toContain('after: made ahead')
})
