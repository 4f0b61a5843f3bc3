import { afterEach, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const apps: App[] = []

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.dispose()))
})

async function make(files: Record<string, string>): Promise<App> {
  const app = await createApp({
    files: {
      'next.config.ts': 'export default { cacheComponents: true, experimental: { useCacheTimeout: 1 } }\n',
      'app/layout.tsx':
        'export default function L({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n',
      ...files,
    },
  })
  apps.push(app)
  return app
}

// Next.js 16.4.6 forgets every entry with each build.
test.skipIf(isNext)('a build keeps the entries whose code has not changed', { timeout: 150_000 }, async () => {
  const app = await make({
    'lib/word.ts': "export const word = 'one'\n",
    'lib/get.ts':
      "import { word } from './word'\nasync function* words() {\n  'use cache'\n  yield word\n  yield Math.random()\n}\nexport async function get() {\n  const all: unknown[] = []\n  for await (const next of await words()) all.push(next)\n  return all.join(' ')\n}\n",
    'app/page.tsx':
      'import { get } from \'../lib/get\'\nexport default async function P() {\n  return <p id="value">{await get()}</p>\n}\n',
    'app/other/page.tsx': 'export default function P() {\n  return <p>before</p>\n}\n',
  })
  const built = async (): Promise<string | undefined> => {
    await app.build()
    const server = await app.start()
    const value = textOf(await server.html('/'), 'value')
    await server.stop()
    return value
  }
  const first = await built()
  expect(first).toMatch(/^one /)
  app.write('app/other/page.tsx', 'export default function P() {\n  return <p>after</p>\n}\n')
  expect(await built()).toBe(first)
  app.write('lib/word.ts', "export const word = 'two'\n")
  expect(await built()).toMatch(/^two /)
})

test.skipIf(isNext)('a cached function that never ends fails the build in time, and is named', async () => {
  const app = await make({
    'app/page.tsx':
      "async function endless() {\n  'use cache'\n  return new Promise<string>(() => undefined)\n}\nexport default async function P() {\n  return <p>{await endless()}</p>\n}\n",
  })
  const { code, output } = await app.tryBuild()
  expect(code, output).toBe(1)
  expect(output).toMatch(/app\/page\.tsx#.*endless/)
})
