import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const CONFIG = "export default { basePath: '/docs', webpack: () => ({}), poweredByHeader: false }\n"

const fixture = serveFixture(import.meta.dirname, {
  mode: 'dev',
  files: {
    'next.config.mjs': CONFIG,
    'src/instrumentation.ts': 'export function register() {\n  globalThis.registered = (globalThis.registered ?? 0) + 1\n}\n',
    'src/instrumentation-client.ts': "document.documentElement.dataset.early = 'yes'\n",
    'src/app/layout.tsx':
      'export default function Layout({ children }) {\n  return <html lang="en" suppressHydrationWarning><body>{children}</body></html>\n}\n',
    'src/app/button.module.css': '.button {\n  padding-left: 5px;\n}\n',
    'src/app/button.tsx':
      "'use client'\nimport { useState } from 'react'\nimport styles from './button.module.css'\nexport function Button() {\n  const [count, setCount] = useState(0)\n  return <button type=\"button\" id=\"button\" className={styles.button} onClick={() => setCount(count + 1)}>{`clicked ${count}`}</button>\n}\n",
    'src/app/page.tsx':
      "import { connection } from 'next/server'\nimport { Button } from './button'\nexport default async function Page() {\n  await connection()\n  return <main><p id=\"registered\">{String(globalThis.registered)}</p><Button /></main>\n}\n",
  },
})

test('register() of instrumentation.ts has run before the first request', async () => {
  expect(textOf(await fixture.server.html('/docs'), 'registered')).toBe('1')
})

test.skipIf(isNext)('an option that is not supported is named', () => {
  expect(fixture.server.log()).toMatch(/next\.config: webpack is not supported\. .*Vite/)
})

test.skipIf(isNext)('the terminal says where, and how long it took, in one line', () => {
  expect(fixture.server.log()).toMatch(/✓ Ready in \d+ ms: http:\/\/localhost:\d+\/docs\n/)
})

test('what is outside of basePath is not found', async () => {
  expect((await fixture.server.fetch('/')).status).toBe(404)
  expect((await fixture.server.fetch('/other')).status).toBe(404)
})

test.skipIf(!browserPath)('with basePath and src/app the page hydrates, is styled and updated in place', async () => {
  const page = await openPage(`${fixture.server.origin}/docs`)
  await hydrated(page, '#button')
  await page.locator('#button').click()
  await page.getByText('clicked 1').waitFor()
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#button') ?? document.body).paddingLeft === '5px')
  expect(await page.evaluate(() => document.documentElement.dataset['early'])).toBe('yes')
  fixture.app.edit('src/app/button.tsx', (code) => code.replace('clicked ${', 'pressed ${'))
  await page.getByText('pressed 1').waitFor()
  fixture.app.edit('src/app/page.tsx', (code) => code.replace('</main>', '<h2>New heading</h2></main>'))
  await page.getByText('New heading').waitFor()
  await page.getByText('pressed 1').waitFor()
  expect(page.errors).toEqual([])
})

test.skipIf(!browserPath || isNext)(
  'a broken configuration says so in the browser, and mended it serves again on the same port',
  async () => {
    const page = await openPage(`${fixture.server.origin}/docs`)
    await hydrated(page, '#button')
    fixture.app.write('next.config.mjs', CONFIG.replace('}', '}}}'))
    await fixture.server.waitForLog(/next\.config\.mjs could not be loaded/)
    const broken = await fixture.server.fetch('/docs')
    expect(broken.status).toBe(500)
    expect(await broken.text()).toContain('next.config.mjs')
    fixture.app.write('next.config.mjs', CONFIG.replace("'/docs'", "'/docs', env: { CHANGED: 'yes' }"))
    await expect
      .poll(async () => (await fixture.server.fetch('/docs').catch(() => new Response(null, { status: 503 }))).status, { timeout: 20_000 })
      .toBe(200)
    // The page has waited for the server, and loads again by itself.
    await expect
      .poll(() => page.evaluate(() => performance.now() < 60_000 && document.querySelector('#button')?.textContent), { timeout: 30_000 })
      .toMatch(/ 0$/)
  },
)

test.skipIf(isNext)('a port that is taken and was asked for is an error', async () => {
  const taken = createServer().listen(0, 'localhost')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as AddressInfo
  await expect(fixture.app.dev({ port })).rejects.toThrow(/EADDRINUSE|in use/)
  taken.close()
})

test('SIGTERM ends it with exit code 0', async () => {
  const server = await fixture.app.dev()
  expect(await server.stop()).toEqual({ code: 0, signal: null })
})
