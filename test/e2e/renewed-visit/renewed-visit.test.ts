import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage, type BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

describe.each([false, true])('with cacheComponents: %s', (cacheComponents) => {
  const fixture = serveFixture(import.meta.dirname, {
    files: { 'next.config.mjs': `export default { cacheComponents: ${cacheComponents} }\n` },
  })
  const write = (text: string) => fixture.server.fetch('/api/board', { method: 'POST', body: text })
  const ask = (path: string, headers: Record<string, string> = {}) => fixture.server.fetch(`/_tidemark/page${path}`, { headers })

  test('a tag that names something else, or nothing, is answered with the page', async () => {
    await write('first')
    for (const tag of ['"0.0.0"', 'W/"1"', '', '"', 'a,b']) {
      const response = await ask('/board', { 'if-none-match': tag })
      expect([tag, response.status, (await response.text()).includes('Row 299')]).toEqual([tag, 200, true])
    }
  })

  test('a page is kept by nobody but the router', async () => {
    const response = await ask('/board')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('etag')).toBeNull()
    await response.text()
  })

  describe.skipIf(!browserPath)('in the browser', () => {
    interface Visitor {
      readonly page: BrowserPage
      readonly go: (path: string, heading: string) => Promise<void>
      /** Status and bytes of the last answer to a visit. */
      readonly last: () => { status: number; bytes: number }
    }

    async function visit(): Promise<Visitor> {
      const page = await openPage(fixture.server.origin)
      await hydrated(page, 'button')
      await page.getByRole('button').click()
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      const answers = new Map<string, { status: number; bytes: number }>()
      session.on('Network.responseReceived', ({ requestId, response }) => {
        if (response.url.includes('/_tidemark/page')) answers.set(requestId, { status: response.status, bytes: 0 })
      })
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const answer = answers.get(requestId)
        if (answer) answer.bytes = encodedDataLength
      })
      return {
        page,
        async go(path, heading) {
          await page.getByRole('link', { name: `to ${path}`, exact: true }).click()
          await page.getByRole('heading', { name: heading, exact: true }).waitFor()
          await page.waitForLoadState('networkidle')
        },
        last: () => [...answers.values()].at(-1) ?? { status: 0, bytes: 0 },
      }
    }

    test('a visit that finds nothing changed costs a few bytes', async () => {
      await write('first')
      const { page, go, last } = await visit()
      await go('/board', 'first')
      const { status, bytes } = last()
      expect(status).toBe(200)
      for (let round = 0; round < 2; round++) {
        await go('/', 'home')
        await go('/board', 'first')
        expect(last().status).toBe(304)
        expect(last().bytes).toBeLessThan(400)
      }
      expect(bytes).toBeGreaterThan(400)
      await page.getByRole('listitem').last().waitFor()
      await page.getByRole('button', { name: 'count 1' }).waitFor()
      expect(page.errors).toEqual([])
    })

    test('one that finds something changed brings it', async () => {
      await write('first')
      const { go, last } = await visit()
      await go('/board', 'first')
      await go('/', 'home')
      await write('second')
      await go('/board', 'second')
      expect(last().status).toBe(200)
      await go('/', 'home')
      await go('/board', 'second')
      expect(last().status).toBe(304)
    })

    test('one whose answer takes its time is shown as it comes', async () => {
      await write('first')
      const { page, go, last } = await visit()
      await go('/slow', 'first')
      await go('/', 'home')
      await page.getByRole('link', { name: 'to /slow', exact: true }).click()
      await page.getByText('waiting').waitFor()
      await page.getByRole('heading', { name: 'first' }).waitFor()
      expect(last().status).toBe(200)
      expect(page.errors).toEqual([])
    })
  })
})
