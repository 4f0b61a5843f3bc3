import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname, {
  mode: 'dev',
  files: {
    'next.config.mjs': 'export default { cacheComponents: true }\n',
    'app/layout.tsx': 'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
    'app/page.tsx':
      "import { cacheTag } from 'next/cache'\nasync function number() {\n  'use cache'\n  cacheTag('numbers')\n  return String(Math.random())\n}\nexport default async function Page() {\n  return <p id=\"number\">{await number()}</p>\n}\n",
    'app/component/page.tsx':
      'async function Cached() {\n  \'use cache\'\n  return <p id="number">{[Math.random()].map((n) => <b key={n}>{n}</b>)}</p>\n}\nexport default function Page() {\n  return <Cached />\n}\n',
    'app/plain/page.js': 'export default async function Page() {\n  \'use cache\'\n  return <p id="number">{Math.random()}</p>\n}\n',
    'lib/called.ts': "'use cache'\nexport async function called(n: number) {\n  return n + Math.random()\n}\n",
    'app/called/caller.tsx':
      "'use client'\nimport { useState } from 'react'\nimport { called } from '../../lib/called'\nexport function Caller() {\n  const [all, setAll] = useState<number[]>([])\n  return <button onClick={async () => { const next = await called(1); setAll((before) => [...before, next]) }}>{all.join(' ')}</button>\n}\n",
    'app/called/page.tsx': "import { Caller } from './caller'\nexport default function Page() {\n  return <Caller />\n}\n",
    'app/late/page.tsx':
      "import { Suspense } from 'react'\nimport { cacheTag } from 'next/cache'\nimport { connection } from 'next/server'\nasync function number() {\n  'use cache'\n  cacheTag('late')\n  return String(Math.random())\n}\nasync function Late() {\n  await connection()\n  return <p id=\"number\">{await number()}</p>\n}\nexport default function Page() {\n  return <Suspense><Late /></Suspense>\n}\n",
  },
})

const numberAt = async (path: string, init?: RequestInit): Promise<string | undefined> =>
  textOf(await fixture.server.html(path, init), 'number')

test('documents are not to be stored', async () => {
  expect((await fixture.server.fetch('/')).headers.get('cache-control')).toContain('no-store')
})

test.each(['/', '/late', '/component', '/plain'])('a cached value outlives reloads of %s', async (path) => {
  expect(await numberAt(path)).toBe(await numberAt(path))
})

test.each(['/', '/late'])('a hard reload of %s fills the cache anew', async (path) => {
  const before = await numberAt(path)
  const anew = await numberAt(path, { headers: { 'cache-control': 'no-cache' } })
  expect(anew).not.toBe(before)
  expect(await numberAt(path)).toBe(anew)
})

test.skipIf(!browserPath)('a client component calls the cached functions of a file', async () => {
  const page = await openPage(`${fixture.server.origin}/called`)
  await hydrated(page, 'button')
  await page.locator('button').click()
  // Not twice for the same: the browser of these tests asks past every cache, as a hard reload does.
  await expect.poll(() => page.locator('button').textContent()).toMatch(/^1\.\d+$/)
  const source = await (await fixture.server.fetch('/lib/called.ts')).text()
  expect(source).not.toContain('Math.random')
})

test.skipIf(isNext)('the inspector lists entries, tags, hits and misses', async () => {
  await numberAt('/')
  const page = await fixture.server.html('/_tidemark/cache')
  expect(page).toContain('numbers')
  expect(page).toContain('number')
  expect(page).toMatch(/\d+ hits, \d+ stale, \d+ misses \(.*never filled/)
  expect(page).toContain('class="hit"')
})

test.skipIf(isNext)('the inspector invalidates a tag, and then says why the entry was missed', async () => {
  const before = await numberAt('/')
  const body = new URLSearchParams({ tag: 'numbers' })
  const response = await fixture.server.fetch('/_tidemark/cache', { method: 'POST', headers: { origin: fixture.server.origin }, body })
  expect(response.status).toBe(303)
  expect(await fixture.server.html('/_tidemark/cache')).toMatch(/class="miss"[^]*tag invalidated: numbers/)
  expect(await numberAt('/')).not.toBe(before)
})
