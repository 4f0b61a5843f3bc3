import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

test('middleware.ts is the proxy under its old name, and its default export is taken', async () => {
  const response = await fixture.server.fetch('/')
  expect(response.headers.get('x-from-middleware')).toBe('/')
})

test('without a matcher it stands before everything', async () => {
  const response = await fixture.server.fetch('/nowhere')
  expect(response.status).toBe(404)
  expect(response.headers.get('x-from-middleware')).toBe('/nowhere')
})

test('the build says that the name is an old one', () => {
  expect(fixture.output).toMatch(/middleware.*proxy/is)
})
