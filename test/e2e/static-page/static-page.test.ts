import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

test('a page that needs no request is served as HTML', async () => {
  const response = await fixture.server.fetch('/')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain('<h1>A page that needs no request</h1>')
})
