import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { textOf } from '../../harness/html.ts'

const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate'

describe('without cacheComponents', () => {
  const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'))

  async function shown(target: string): Promise<{ stamp: string | undefined; control: string | null }> {
    const response = await fixture.server.fetch(target)
    return { stamp: textOf(await response.text(), 'stamp'), control: response.headers.get('cache-control') }
  }

  for (const target of [
    '/page',
    '/guarded/inner',
    '/component',
    '/metadata',
    '/caught',
    '/listed/1',
    '/listed/2',
    '/no-store',
    '/no-store-layout',
  ]) {
    test(`${target} is made for each request, in spite of revalidate and listed params`, async () => {
      const [first, second] = [await shown(target), await shown(target)]
      expect([first.control, second.control]).toEqual([NO_STORE, NO_STORE])
      expect(first.stamp).not.toBe(second.stamp)
      expect(first.stamp).toContain('0.')
    })
  }

  test('it gives nothing', async () => {
    expect((await shown('/page')).stamp).toMatch(/^undefined /)
  })

  for (const target of ['/forced', '/no-store-cached']) {
    test(`${target} stays static: force-static, and unstable_noStore() inside a cached function, let it pass`, async () => {
      const first = await shown(target)
      expect(first.control).toMatch(/^s-maxage=31536000/)
      expect((await shown(target)).stamp).toBe(first.stamp)
    })
  }

  for (const [name, same] of [
    ['connected', false],
    ['opted-out', false],
    ['forced', true],
    ['opted-out-forced', true],
  ] as const) {
    test(`a handler that may be static is ${same ? 'kept' : 'run each time'}: ${name}`, async () => {
      const answers = [await fixture.server.fetch(`/api/${name}`), await fixture.server.fetch(`/api/${name}`)]
      const [first, second] = await Promise.all(answers.map((answer) => answer.json()))
      expect(first === second).toBe(same)
    })
  }

  test('it resolves in a POST, in a server function and in proxy.ts', async () => {
    expect(await (await fixture.server.fetch('/api/connected', { method: 'POST' })).json()).toBeTypeOf('number')
    const response = await postForm(fixture.server, '/act', 'act')
    expect(response.headers.getSetCookie()).toEqual(['acted=yes; Path=/'])
    expect(response.headers.get('x-proxied')).toBe('yes')
  })

  test('unstable_cache refuses it, and says where to call it', async () => {
    const text = textOf(await fixture.server.html('/refused'), 'refused')
    expect(text).toContain("`connection()` can't be called inside `unstable_cache()` because cached functions may run during prerendering")
    expect(text).toContain('Call it outside the cached function.')
  })

  test('after() of a page refuses it, after() of a handler does not', async () => {
    await fixture.server.html('/after')
    await fixture.server.waitForLog(/after a page: Route \/after used `connection\(\)` inside `after\(\)` while rendering/)
    await fixture.server.fetch('/api/after')
    await fixture.server.waitForLog(/after a handler: connected/)
  })
})

describe('with cacheComponents', () => {
  const fixture = serveFixture(path.join(import.meta.dirname, 'cached'))

  async function shown(target: string): Promise<(id: string) => string | undefined> {
    const html = await fixture.server.html(target)
    return (id) => textOf(html, id)
  }

  for (const target of ['/component', '/passed', '/layout-only', '/slots', '/metadata']) {
    test(`${target}: only what awaits it is left out of the shell, and made for each request`, async () => {
      const [first, second] = [await shown(target), await shown(target)]
      expect([first('static'), first('waiting')]).toEqual(['static', 'waiting'])
      expect(first('stamp')).toMatch(/^0\./)
      expect(first('stamp')).not.toBe(second('stamp'))
      expect(fixture.output).toMatch(new RegExp(`◐ +${target}`))
    })
  }

  test('loading.tsx is a Suspense for the page', async () => {
    const [first, second] = [await shown('/loading'), await shown('/loading')]
    expect(first('waiting')).toBe('waiting')
    expect(first('stamp')).not.toBe(second('stamp'))
  })

  test('a page may say that it blocks', async () => {
    const [first, second] = [await shown('/blocking'), await shown('/blocking')]
    expect(first('stamp')).toMatch(/^0\./)
    expect(first('stamp')).not.toBe(second('stamp'))
  })

  test('metadata that awaits it is made for each request', async () => {
    const titles = [await fixture.server.html('/metadata'), await fixture.server.html('/metadata')].map(
      (html) => /<title>title (0\.\d+)/.exec(html)?.[1],
    )
    expect(titles[0]).toBeTypeOf('string')
    expect(titles[0]).not.toBe(titles[1])
  })

  test('unstable_noStore() changes nothing, in a page and in a cached function', async () => {
    expect(fixture.output).toMatch(/○ +\/no-store/)
    expect((await shown('/no-store'))('stamp')).toBe((await shown('/no-store'))('stamp'))
  })

  test("'use cache' refuses it, the private one too", async () => {
    expect((await shown('/in-cache'))('refused')).toBe('refused, refused')
  })

  test('a handler is run for each request, a server function goes on at once', async () => {
    const answers = [await fixture.server.fetch('/api/connected'), await fixture.server.fetch('/api/connected')]
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()))
    expect(first).not.toBe(second)
    expect((await postForm(fixture.server, '/act', 'act')).headers.getSetCookie()).toEqual(['acted=yes; Path=/'])
  })

  test('after() of a page made ahead refuses it when the page is built', () => {
    expect(fixture.output).toMatch(/after a page: Route \/after used `connection\(\)` inside `after\(\)` while rendering/)
    expect(fixture.output).toMatch(/○ +\/after/)
  })
})

for (const [mode, config] of [
  ['without cacheComponents', 'export default {}'],
  ['with cacheComponents', 'export default { cacheComponents: true, partialPrefetching: true }'],
] as const) {
  describe(`in development, ${mode}`, () => {
    const fixture = serveFixture(path.join(import.meta.dirname, 'cached'), { mode: 'dev', files: { 'next.config.ts': config } })

    test('it resolves for each request', async () => {
      // `'use cache'` needs the flag; this page has none.
      const [first, second] = [await fixture.server.html('/component'), await fixture.server.html('/component')]
      expect(textOf(first, 'stamp')).toMatch(/^0\./)
      expect(textOf(first, 'stamp')).not.toBe(textOf(second, 'stamp'))
    })
  })
}
