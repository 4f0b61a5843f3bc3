import { expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import { textOf } from '../../harness/html.ts'
import { isNext, outDir } from '../../harness/target.ts'

const layout = `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}`

test('code that is imported while rendering is no uncached data, also in packages', async () => {
  const page = (body: string): string => `import { Suspense } from 'react'
import { cookies } from 'next/headers'

async function Lazy() {
  const { load } = await import('lazy-kit')
  return <p id="lazy">{await load()}</p>
}

async function Name() {
  return <p>{(await cookies()).get('name')?.value ?? 'nobody'}</p>
}

export default function Page() {
  return <main>${body}</main>
}`
  const app = await createApp({
    files: {
      'app/layout.tsx': layout,
      'app/alone/page.tsx': page('<Lazy />'),
      'app/suspended/page.tsx': page('<Suspense fallback={<p>a moment</p>}><Lazy /></Suspense>'),
      'app/beside/page.tsx': page('<Lazy /><Suspense fallback={<p>a moment</p>}><Name /></Suspense>'),
      'modules.d.ts': `declare module 'lazy-kit' { export function load(): Promise<string> }`,
      'next.config.ts': 'export default { cacheComponents: true }',
      'node_modules/lazy-kit/package.json': '{ "name": "lazy-kit", "version": "1.0.0", "type": "module", "exports": "./index.js" }',
      'node_modules/lazy-kit/index.js': `export const load = async () => (await import('./words.js')).word`,
      'node_modules/lazy-kit/words.js': `export const word = 'loaded'`,
    },
  })
  try {
    const { output } = await app.build()
    expect(output).toMatch(/○ +\/alone/)
    expect(output).toMatch(/○ +\/suspended/)
    const server = await app.start()
    for (const path of ['/alone', '/suspended', '/beside']) expect(textOf(await server.html(path), 'lazy')).toBe('loaded')
    expect(await server.html('/suspended')).not.toContain('<p>a moment</p>')
    await server.stop()
  } finally {
    await app.dispose()
  }
})

test.skipIf(isNext)('pages wait for their data side by side, as many as the configuration says', async () => {
  const page = (name: string): string => `async function data() {
  'use cache'
  console.log('begin')
  await new Promise((resolve) => setTimeout(resolve, 300))
  console.log('end')
  return '${name}'
}

export default async function Page() {
  return <p id="name">{await data()}</p>
}`
  const files = { 'app/layout.tsx': layout, 'app/a/page.tsx': page('a'), 'app/b/page.tsx': page('b'), 'app/c/page.tsx': page('c') }
  const order = async (experimental: object): Promise<string> => {
    const app = await createApp({
      files: { ...files, 'next.config.ts': `export default { cacheComponents: true, experimental: ${JSON.stringify(experimental)} }` },
    })
    try {
      const { output } = await app.build()
      expect(app.read(`${outDir}/build.json`)).toContain('"/c"')
      return [...output.matchAll(/^(begin|end)$/gm)].map(([word]) => word).join(' ')
    } finally {
      await app.dispose()
    }
  }
  expect(await order({})).toBe('begin begin begin end end end')
  expect(await order({ staticGenerationMaxConcurrency: 1 })).toBe('begin end begin end begin end')
})
