import { beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname, { mode: 'dev', files: { '.env.local': 'FROM_FILE=one\n' } })

/** All text that is shown, also in the shadow roots that overlays live in. */
function allText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof Text) return ['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? '') ? '' : node.data
      const inside = node instanceof Element && node.shadowRoot ? [node.shadowRoot, ...node.childNodes] : [...node.childNodes]
      return inside.map(read).join(' ')
    }
    return read(document.body)
  })
}

test('a page is compiled when first asked for', async () => {
  expect(textOf(await fixture.server.html('/'), 'page')).toBe('first version')
})

test('pages of the development server are kept by nobody', async () => {
  expect((await fixture.server.fetch('/')).headers.get('cache-control')).toBe('no-store')
  expect((await fixture.server.fetch('/nothing-here')).headers.get('cache-control')).toBe('no-store')
  expect((await fixture.server.fetch('/api/hello')).headers.get('cache-control')).toBeNull()
})

test('a route handler answers its new code', async () => {
  expect(await (await fixture.server.fetch('/api/hello')).text()).toBe('first answer')
  fixture.app.edit('app/api/hello/route.ts', (code) => code.replace('first', 'second'))
  await expect.poll(async () => (await fixture.server.fetch('/api/hello')).text(), { timeout: 15_000 }).toBe('second answer')
})

test('a new page is there without a restart, and gone when it is deleted', async () => {
  expect((await fixture.server.fetch('/new')).status).toBe(404)
  fixture.app.write('app/new/page.tsx', 'export default function New() {\n  return <h1 id="page">new</h1>\n}\n')
  await expect.poll(async () => textOf(await (await fixture.server.fetch('/new')).text(), 'page'), { timeout: 15_000 }).toBe('new')
  fixture.app.remove('app/new')
  await expect.poll(async () => (await fixture.server.fetch('/new')).status, { timeout: 15_000 }).toBe(404)
})

test('a changed .env file is read', async () => {
  expect(textOf(await fixture.server.html('/values'), 'value')).toBe('one')
  fixture.app.write('.env.local', 'FROM_FILE=two\n')
  const value = async () => textOf(await (await fixture.server.fetch('/values').catch(() => new Response())).text(), 'value')
  await expect.poll(value, { timeout: 30_000 }).toBe('two')
})

test('a changed configuration is read', async () => {
  fixture.app.write(
    'next.config.ts',
    "export default { headers: () => [{ source: '/:path*', headers: [{ key: 'x-new', value: 'yes' }] }] }\n",
  )
  const header = async () => (await fixture.server.fetch('/values').catch(() => new Response())).headers.get('x-new')
  await expect.poll(header, { timeout: 30_000 }).toBe('yes')
})

test('no source is served in place of a page', async () => {
  for (const path of ['/next.config', '/app/page', '/app/text', '/.env.local', '/.env']) {
    const response = await fixture.server.fetch(path)
    expect([path, response.status]).toEqual([path, 404])
  }
})

test('nothing outside of the application is served', async () => {
  for (const path of [
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?raw',
    '/@fs/etc/passwd?import&raw??',
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
  ]) {
    const { status, text } = await fixture.server.http(path)
    expect([path, status >= 400, text.includes('root:')]).toEqual([path, true, false])
  }
})

test.skipIf(isNext)('a request under a foreign name is refused', async () => {
  expect((await fixture.server.http('/', { headers: { host: 'evil.test' } })).status).toBe(403)
})

test.skipIf(isNext)('a WebSocket from a foreign page is refused', async () => {
  const upgrade = (origin: string) =>
    fixture.server.raw(
      `GET / HTTP/1.1\r\nHost: localhost:${fixture.server.port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: vite-hmr\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      { idleMs: 1_000 },
    )
  expect(await upgrade('https://evil.test')).not.toContain('101')
})

describe.skipIf(!browserPath)('in the browser', () => {
  let page: BrowserPage

  beforeEach(async () => {
    fixture.app.write('app/text.ts', "export const text = 'first version'\n")
    page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    await page.getByText('clicked 1').waitFor()
    await page.evaluate(() => Reflect.set(window, 'still', 'here'))
  })

  const notReloaded = async () => expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')

  test('an edit of a server component is shown without a reload, and state is kept', async () => {
    fixture.app.edit('app/page.tsx', (code) => code.replace('{text}', '{`${text}, edited`}'))
    await page.locator('#page', { hasText: 'edited' }).waitFor()
    await page.getByText('clicked 1').waitFor()
    await notReloaded()
  })

  test('an edit of what a server component imports is shown, too', async () => {
    fixture.app.write('app/text.ts', "export const text = 'second version'\n")
    await page.locator('#page', { hasText: 'second version' }).waitFor()
    await page.getByText('clicked 1').waitFor()
    await notReloaded()
  })

  test('an edit of a client component is shown with its state', async () => {
    fixture.app.edit('app/counter.tsx', (code) => code.replace('clicked ${', 'pressed ${'))
    await page.getByText('pressed 1').waitFor()
    await notReloaded()
    fixture.app.edit('app/counter.tsx', (code) => code.replace('pressed ${', 'clicked ${'))
    await page.getByText('clicked 1').waitFor()
  })

  test('an edit of CSS is applied with the state kept', async () => {
    fixture.app.edit('app/counter.module.css', (css) => css.replace('3px', '9px'))
    await page.waitForFunction(() => getComputedStyle(document.querySelector('#counter') ?? document.body).paddingLeft === '9px')
    await page.getByText('clicked 1').waitFor()
    await notReloaded()
  })

  test('a syntax error is shown with its file, and cleared when it is mended', async () => {
    const sound = fixture.app.read('app/counter.tsx')
    fixture.app.write('app/counter.tsx', sound.replace('return (', 'return ((('))
    await expect.poll(() => allText(page), { timeout: 15_000 }).toContain('counter.tsx')
    fixture.app.write('app/counter.tsx', sound)
    await expect.poll(() => allText(page), { timeout: 15_000 }).not.toContain('counter.tsx')
    await page.locator('#counter').waitFor()
  })

  test('an error of a server component is shown with its message and file', async () => {
    const sound = fixture.app.read('app/fragile/page.tsx')
    fixture.app.write(
      'app/fragile/page.tsx',
      sound.replace('return', "if (Date.now() > 0) throw new Error('it broke while rendering')\n  return"),
    )
    await page.goto(`${fixture.server.origin}/fragile`)
    await expect.poll(() => allText(page), { timeout: 15_000 }).toMatch(/it broke while rendering[^]*fragile\/page\.tsx/)
    fixture.app.write('app/fragile/page.tsx', sound)
    await page.locator('#page', { hasText: 'sound' }).waitFor()
  })
})
