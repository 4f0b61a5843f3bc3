import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App, Server } from '../../harness/app.ts'

const page = (call: string): string =>
  `import { cacheLife } from 'next/cache'\nexport default async function P() {\n  'use cache'\n  ${call}\n  return <p>page</p>\n}\n`

let app: App
let server: Server
beforeAll(async () => {
  app = await createApp({
    files: {
      'next.config.ts':
        'export default { cacheComponents: true, expireTime: 5000, cacheLife: { default: { revalidate: 77 } }, experimental: { staleTimes: { static: 180 } } }\n',
      'app/layout.tsx':
        'export default function L({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n',
      'app/none/page.tsx': page("if (Math.random() > 2) cacheLife('hours')"),
      'app/empty/page.tsx': page('cacheLife({})'),
      'app/partial/page.tsx': page('cacheLife({ revalidate: 60 })'),
      'app/hours/page.tsx': page("cacheLife('hours')"),
    },
  })
  await app.build()
  server = await app.start()
})
afterAll(async () => app.dispose())

// What the configuration leaves out of `default` is staleTimes.static and expireTime.
test.each([
  ['none', 77, 5000, 180],
  ['empty', 77, 5000, 180],
  ['partial', 60, 5000, 180],
  ['hours', 3600, 86_400, 300],
])('an own default profile, %s: revalidate %i, expire %i, stale %i', async (path, revalidate, expire, stale) => {
  const { headers } = await server.fetch(`/${path}`)
  expect(headers.get('cache-control')).toBe(`s-maxage=${revalidate}, stale-while-revalidate=${expire - revalidate}`)
  expect(headers.get('x-nextjs-stale-time')).toBe(String(stale))
})
