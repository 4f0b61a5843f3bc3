import { expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { createApp } from '../../harness/app.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { isNext } from '../../harness/target.ts'

const files = {
  'next.config.mjs': 'export default { cacheComponents: true, cacheLife: { quick: { stale: 30, revalidate: 1, expire: 600 } } }\n',
  'lib/values.ts':
    "import { cacheLife, cacheTag } from 'next/cache'\nexport async function tagged(name: string) {\n  'use cache'\n  cacheTag('values')\n  return name\n}\n" +
    "export async function quick() {\n  'use cache'\n  cacheLife('quick')\n  return 1\n}\nexport async function naïve() {\n  'use cache'\n  return tagged('inner')\n}\n",
  'app/layout.tsx':
    'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
  'app/page.tsx':
    "import { Suspense } from 'react'\nimport { connection } from 'next/server'\nimport { naïve, quick, tagged } from '../lib/values'\n" +
    'async function Late() {\n  await connection()\n  return <i id="late">{await tagged(\'late\')}</i>\n}\n' +
    'export default async function Page() {\n  return <><p>{await quick()}{await naïve()}</p><Suspense fallback="…"><Late /></Suspense></>\n}\n',
  'app/many/route.ts':
    "import { tagged } from '../../lib/values'\nexport async function GET() {\n  for (let n = 0; n < 130; n++) await tagged('n' + n)\n  return Response.json('many', { headers: { 'server-timing': 'own' } })\n}\n",
  'app/forget/route.ts':
    "import { revalidateTag } from 'next/cache'\nexport async function POST() {\n  revalidateTag('values', { expire: 0 })\n  return Response.json(true)\n}\n",
  'app/nothing/route.ts': "export const GET = () => new Response('nothing')\n",
}
const fixture = serveFixture(import.meta.dirname, { mode: 'dev', files })

async function readsOf(path: string, headers: Record<string, string> = { 'x-tidemark-debug': '1' }): Promise<string[]> {
  const answer = await fixture.server.fetch(path, { headers })
  expect(await answer.text()).not.toBe('')
  return answer.headers.get('server-timing')?.split(/, (?=\w+;)/) ?? []
}

test.skipIf(isNext)('each read is told with its reason, also those of holes and inside of other cached functions', async () => {
  expect(await readsOf('/')).toEqual([
    'miss;desc="quick in lib/values.ts; never filled"',
    'miss;desc="na?ve in lib/values.ts; never filled"',
    'miss;desc="tagged in lib/values.ts; never filled"',
    'miss;desc="tagged in lib/values.ts; never filled"',
  ])
  expect(await readsOf('/')).toEqual([
    expect.stringMatching(/^hit;desc="quick in lib\/values\.ts; \d s old"$/),
    expect.stringMatching(/^hit;desc="na\?ve in lib\/values\.ts; \d s old"$/),
    expect.stringMatching(/^hit;desc="tagged in lib\/values\.ts; \d s old"$/),
  ])
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await fixture.server.fetch('/forget', { method: 'POST' })
  const after = await readsOf('/')
  expect(after[0]).toMatch(/^stale;desc="quick in lib\/values\.ts; past its revalidate time; \d s old"$/)
  expect(after[1]).toMatch(/^miss;desc="na\?ve in lib\/values\.ts; tag invalidated: values; \d s old"$/)
})

test.skipIf(isNext)('a hard reload says that it bypasses the caches', async () => {
  expect((await readsOf('/', { 'x-tidemark-debug': '1', 'cache-control': 'no-cache' }))[0]).toBe(
    'bypass;desc="asked for with cache-control: no-cache"',
  )
})

test.skipIf(isNext)('the application keeps its own entries, and a hundred reads are enough', async () => {
  const reads = await readsOf('/many')
  expect(reads.length).toBeGreaterThan(100)
  expect(reads.join()).toContain('own')
  expect(reads.join()).toContain('more;desc="30 reads"')
})

test.skipIf(isNext)('who does not ask is told nothing, and gets the page in pieces as ever', async () => {
  expect(await readsOf('/', {})).toEqual([])
  expect(await readsOf('/', { 'x-tidemark-debug': '0' })).toEqual([])
  expect(await readsOf('/nothing')).toEqual([])
})

test.skipIf(isNext || !browserPath)('a browser asks with a cookie, and shows it with the timing of the page', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await page.evaluate(() => (document.cookie = 'x-tidemark-debug=1'))
  await page.reload()
  const told = await page.evaluate(() =>
    (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).serverTiming.map(
      ({ name, description }) => `${name} ${description}`,
    ),
  )
  // This browser asks for everything anew.
  expect(told[0]).toBe('bypass asked for with cache-control: no-cache')
})

test.skipIf(isNext)('in production the request header means nothing', async () => {
  const app = await createApp({ files })
  try {
    await app.build()
    const server = await app.start()
    for (const path of ['/', '/many']) {
      const answer = await server.fetch(path, { headers: { 'x-tidemark-debug': '1' } })
      expect(answer.headers.get('server-timing') ?? 'own').toBe('own')
    }
  } finally {
    await app.dispose()
  }
})
