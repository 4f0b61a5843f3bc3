import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

async function ran(path: string, headers: Record<string, string> = {}): Promise<boolean> {
  const response = await fixture.server.fetch(path, { headers })
  expect(response.status).toBe(200)
  return response.headers.get('x-proxy') === 'ran'
}

test('what the proxy lets pass for some is held ready for none: a header', async () => {
  const prefetch = { purpose: 'prefetch' }
  expect([await ran('/', prefetch), await ran('/', prefetch)]).toEqual([false, false])
  expect([await ran('/'), await ran('/')]).toEqual([true, true])
})

test('and a query', async () => {
  expect([await ran('/robots.txt'), await ran('/robots.txt?x')]).toEqual([false, false])
  expect([await ran('/robots.txt?token=1'), await ran('/robots.txt?token=2')]).toEqual([true, true])
})
