import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'

const page = (profile: string): string =>
  `import { cacheLife } from 'next/cache'\nexport default async function P() {\n  'use cache'\n  cacheLife('${profile}')\n  return <p>page</p>\n}\n`

let app: App
beforeAll(async () => {
  app = await createApp({
    files: {
      'app/layout.tsx':
        'export default function L({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n',
      'app/page.tsx': page('hour'),
      'next.config.ts': 'export default { cacheComponents: true }\n',
    },
  })
})
afterAll(async () => app.dispose())

// In one application, one after the other: a build writes the types of its own configuration.
test('the name of no profile is a type error, also where the configuration has none of its own', async () => {
  const { code, output } = await app.tryBuild()
  expect(code, output).toBe(1)
  expect(output).toMatch(/app\/page\.tsx[:(]4/)
  expect(output).toContain('"hour"')
})

test('the name of a profile of the configuration is none', async () => {
  app.write('next.config.ts', 'export default { cacheComponents: true, cacheLife: { hour: { revalidate: 3600 } } }\n')
  expect(await app.build()).toMatchObject({ code: 0 })
})
