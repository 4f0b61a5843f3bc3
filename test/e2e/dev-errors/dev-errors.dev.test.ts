import { describe, expect, onTestFinished, test } from 'vitest'
import type { Page, WebSocketRoute } from 'playwright-core'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const SOUND =
  'import { connection } from \'next/server\'\n\nexport default async function Page() {\n  await connection()\n  return <h1 id="page">sound</h1>\n}\n'

const fixture = serveFixture(import.meta.dirname, {
  mode: 'dev',
  files: {
    'next.config.mjs': 'export default { cacheComponents: true }\n',
    'app/layout.tsx':
      "import { Suspense } from 'react'\nimport { Counter } from './counter'\nexport default function Layout({ children }) {\n  return <html lang=\"en\"><body><Counter /><Suspense>{children}</Suspense></body></html>\n}\n",
    'app/counter.tsx':
      '\'use client\'\nimport { useState } from \'react\'\n\nexport function Counter() {\n  const [count, setCount] = useState(0)\n  return <button type="button" id="counter" onClick={() => setCount(count + 1)}>{`clicked ${count}`}</button>\n}\n',
    'app/page.tsx': SOUND,
    'app/other/page.tsx': SOUND,
    'app/(site)/client/page.tsx':
      '\'use client\'\n\nexport default function Client() {\n  return <button type="button" id="page" onClick={() => { throw new Error(\'thrown by a click\') }}>sound</button>\n}\n',
    'app/(site)/broken-route/route.ts': "export function GET() {\n  throw new Error('the handler broke')\n}\n",
  },
})

/** Text of the overlay, or '' while there is none. */
function overlay(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shown = document.querySelector('vite-error-overlay')?.shadowRoot
    return ['.message', '.file', '.frame']
      .map((part) => shown?.querySelector(part)?.textContent ?? '')
      .join('\n')
      .trim()
  })
}

/** Breaks a file until the returned function, or the end of the test, mends it. */
function breakFile(file: string, text: string): () => void {
  const before = fixture.app.read(file)
  fixture.app.write(file, text)
  const mend = (): void => {
    if (fixture.app.read(file) !== before) fixture.app.write(file, before)
  }
  onTestFinished(mend)
  return mend
}

const WAIT = { timeout: 20_000 }

test('an error is printed once, with its line and little else', async () => {
  const from = fixture.server.log().length
  expect((await fixture.server.fetch('/broken-route')).status).toBe(500)
  await fixture.server.fetch('/broken-route')
  const printed = fixture.server.log().slice(from)
  expect(printed).toContain('app/(site)/broken-route/route.ts:2:9')
  expect(printed).toContain("> 2 |   throw new Error('the handler broke')")
  expect(printed.split('the handler broke').length).toBe(3)
  expect(printed).not.toContain('node_modules')
})

test('a request during a compile error gets a page that says what and where, and the next one after it the page', async () => {
  const mend = breakFile('app/page.tsx', SOUND.replace('</h1>', '</h1'))
  await expect.poll(async () => (await fixture.server.fetch('/')).status, WAIT).toBe(500)
  const page = await (await fixture.server.fetch('/')).text()
  expect(page).toContain('app/page.tsx:6')
  expect(page).toContain('/@vite/client')
  mend()
  await expect.poll(async () => (await fixture.server.fetch('/')).status, WAIT).toBe(200)
})

test('two pages for one path are an error that names both, until one of them is gone', async () => {
  fixture.app.write('app/(group)/other/page.tsx', SOUND)
  await expect.poll(async () => (await fixture.server.fetch('/')).status, WAIT).toBe(500)
  const page = await (await fixture.server.fetch('/')).text()
  expect(page).toContain('app/(group)/other/page.tsx')
  expect(page).toContain('app/other/page.tsx')
  fixture.app.remove('app/(group)')
  await expect.poll(async () => (await fixture.server.fetch('/')).status, WAIT).toBe(200)
})

describe.skipIf(!browserPath)('in the browser', () => {
  const cases: ReadonlyArray<readonly [what: string, text: string, shown: RegExp]> = [
    ['a syntax error', SOUND.replace('</h1>', '</h1'), /Expected[^]*app\/page\.tsx:6/],
    [
      'an import of a file that is not there',
      `import { x } from './nowhere'\n${SOUND.replace('sound', '{x}')}`,
      /\.\/nowhere[^]*app\/page\.tsx:1/,
    ],
    [
      'an import of a package that is not there',
      `import { x } from 'no-such-package'\n${SOUND.replace('sound', '{x}')}`,
      /no-such-package[^]*app\/page\.tsx/,
    ],
    ['a missing default export', 'export const page = 1\n', /no default export[^]*app\/page\.tsx/],
    ['a throw at module level', `throw new Error('at module level')\n${SOUND}`, /at module level[^]*app\/page\.tsx:1:7/],
    [
      'a throw in a server component',
      SOUND.replace('  return', "  if (Math.PI > 3) throw new Error('while rendering')\n  return"),
      /while rendering[^]*app\/page\.tsx:5/,
    ],
    [
      'a "use cache" function that is not async',
      `function data() {\n  'use cache'\n  return 1\n}\n${SOUND.replace('sound', '{data()}')}`,
      /^Functions[^]*async[^]*app\/page\.tsx:2[^]*> 2 \|/,
    ],
    [
      'a misspelt cache directive',
      `async function data() {\n  'use cache remote'\n  return 1\n}\n${SOUND.replace('sound', '{data()}')}`,
      /use cache remote[^]*app\/page\.tsx:2/,
    ],
  ]

  test.each(cases)('%s is shown with its line, and mended without a reload by hand', async (_what, text, shown) => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    const mend = breakFile('app/page.tsx', text)
    await expect.poll(() => overlay(page), WAIT).toMatch(shown)
    mend()
    await expect.poll(() => overlay(page), WAIT).toBe('')
    await page.locator('#page', { hasText: 'sound' }).waitFor()
  })

  test.each(cases.slice(0, 5))('%s met by a fresh load is shown, too, and mended', async (_what, text, shown) => {
    const mend = breakFile('app/page.tsx', text)
    await expect.poll(async () => (await fixture.server.fetch('/')).status, WAIT).toBe(500)
    const page = await openPage(`${fixture.server.origin}/`)
    await expect.poll(() => overlay(page), WAIT).toMatch(shown)
    mend()
    await page.locator('#page', { hasText: 'sound' }).waitFor({ timeout: 20_000 })
    await expect.poll(() => overlay(page), WAIT).toBe('')
  })

  test('a throw in a streamed server component met by a fresh load is shown, too, and mended', async () => {
    const mend = breakFile('app/page.tsx', SOUND.replace('  return', "  if (Math.PI > 3) throw new Error('while streaming')\n  return"))
    await expect.poll(async () => (await fixture.server.fetch('/')).text(), WAIT).toContain('while streaming')
    const page = await openPage(`${fixture.server.origin}/`)
    await expect.poll(() => overlay(page), WAIT).toMatch(/while streaming[^]*app\/page\.tsx:5/)
    mend()
    await page.locator('#page', { hasText: 'sound' }).waitFor({ timeout: 20_000 })
    await expect.poll(() => overlay(page), WAIT).toBe('')
  })

  test('an error that a browser tells of after it was mended is not shown', async () => {
    const mend = breakFile('app/page.tsx', SOUND.replace('  return', "  if (Math.PI > 3) throw new Error('told late')\n  return"))
    await expect.poll(async () => (await fixture.server.fetch('/')).text(), WAIT).toContain('told late')
    const page = await openPage('about:blank')
    const held: string[] = []
    const answered: string[] = []
    let server: WebSocketRoute | undefined
    await page.routeWebSocket(/./, (browser) => {
      server = browser.connectToServer()
      browser.onMessage((message) => void (String(message).includes('tidemark:error') ? held.push(String(message)) : server?.send(message)))
      server.onMessage((message) => {
        answered.push(String(message))
        browser.send(message)
      })
    })
    await page.goto(`${fixture.server.origin}/`)
    await expect.poll(() => held.length, WAIT).toBeGreaterThan(0)
    mend()
    await page.locator('#page', { hasText: 'sound' }).waitFor({ timeout: 20_000 })
    for (const message of held) server?.send(message)
    // Errors without a digest are always shown: once this one is, the one before it was heard.
    server?.send(JSON.stringify({ type: 'custom', event: 'tidemark:error', data: { message: 'the next one', stack: '' } }))
    await expect.poll(() => overlay(page), WAIT).toContain('the next one')
    expect(answered.filter((message) => message.includes('"error"')).join()).not.toContain('told late')
  })

  test('the state of the page outlives an error and its mending', async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    const mend = breakFile('app/page.tsx', SOUND.replace('</h1>', '</h1'))
    await expect.poll(() => overlay(page), WAIT).toContain('app/page.tsx')
    mend()
    await expect.poll(() => overlay(page), WAIT).toBe('')
    await page.getByText('clicked 1').waitFor()
  })

  test('a syntax error in a client component keeps the state of the page, too', async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    const mend = breakFile('app/counter.tsx', fixture.app.read('app/counter.tsx').replace('return <', 'return <<'))
    await expect.poll(() => overlay(page), WAIT).toContain('app/counter.tsx')
    mend()
    await expect.poll(() => overlay(page), WAIT).toBe('')
    await page.getByText('clicked 1').waitFor()
  })

  test('a throw in a client component is shown with its line in the source, and mended', async () => {
    const page = await openPage(`${fixture.server.origin}/client`)
    await hydrated(page, '#page')
    const mend = breakFile(
      'app/(site)/client/page.tsx',
      fixture.app
        .read('app/(site)/client/page.tsx')
        .replace('  return', "  if (typeof window === 'object') throw new Error('only in browsers')\n  return"),
    )
    await expect.poll(() => overlay(page), WAIT).toMatch(/only in browsers[^]*app\/\(site\)\/client\/page\.tsx:4/)
    mend()
    await expect.poll(() => overlay(page), WAIT).toBe('')
    await page.locator('#page', { hasText: 'sound' }).waitFor()
  })

  test('an error in an event handler is shown here and printed there', async () => {
    const page = await openPage(`${fixture.server.origin}/client`)
    await hydrated(page, '#page')
    await page.locator('#page').click()
    await expect.poll(() => overlay(page), WAIT).toMatch(/thrown by a click[^]*app\/\(site\)\/client\/page\.tsx:4/)
    await fixture.server.waitForLog(/thrown by a click/)
    await fixture.server.waitForLog(/app\/\(site\)\/client\/page\.tsx:4/)
  })
})
