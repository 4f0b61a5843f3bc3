import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

// What a page in a slot exports counts for the route, whose other pages may say nothing.
describe('without cacheComponents', () => {
  const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'))

  const control = async (to: string): Promise<string | null> => {
    const response = await fixture.server.fetch(to, { headers: { cookie: 'who=me' } })
    expect(await response.text()).toContain('beside')
    return response.headers.get('cache-control')
  }

  test('the shortest revalidate is that of the route', async () => {
    expect(await control('/revalidate')).toMatch(/^s-maxage=5, stale-while-revalidate=/)
  })

  test('force-dynamic renders the route for each request', async () => {
    expect(await control('/dynamic')).toContain('no-store')
  })

  test('force-static keeps it, without cookies', async () => {
    const response = await fixture.server.fetch('/static', { headers: { cookie: 'who=me' } })
    expect(response.headers.get('cache-control')).toMatch(/^s-maxage=31536000/)
    expect(textOf(await response.text(), 'side')).toBe('0 cookies')
  })

  test('its list of params is made ahead, and closes the route; after() of it is run', async () => {
    expect(await control('/listed/one')).toMatch(/^s-maxage=31536000/)
    expect((await fixture.server.fetch('/listed/two')).status).toBe(404)
    expect(fixture.output).toContain('after the list was made')
  })
})

describe('with cacheComponents', () => {
  const fixture = serveFixture(path.join(import.meta.dirname, 'cached'))

  test('instant = false lets it block', async () => {
    const html = await fixture.server.html('/blocking', { headers: { cookie: 'who=me' } })
    expect([textOf(html, 'page'), textOf(html, 'side')]).toEqual(['the page', 'me'])
  })
})
