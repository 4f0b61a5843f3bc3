import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { createApp } from '../../harness/app.ts'

const files = {
  'next.config.ts': 'export default { cacheComponents: true }',
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.tsx': `import Link from 'next/link'
export default function Home() { return <Link href="/dated">dated</Link> }`,
  'app/dated/page.tsx': `import { cacheTag } from 'next/cache'
async function version() {
  'use cache'
  cacheTag('version')
  return Math.random()
}
export default async function Dated() { return <p id="version">{await version()}</p> }`,
  'app/renew/route.ts': `import { revalidateTag } from 'next/cache'
export async function POST() {
  revalidateTag('version', { expire: 0 })
  return new Response(null, { status: 204 })
}`,
}

test.skipIf(!browserPath)('what the browser itself kept of a page is asked after', async () => {
  const app = await createApp({ files })
  try {
    await app.build()
    const server = await app.start()
    const page = await openPage('about:blank')
    // A context that answers requests itself has no cache.
    await page.context().unroute('**/favicon.ico')
    await page.goto(`${server.origin}/`)
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await hydrated(page, 'a')
    await page.getByText('dated').click()
    const first = await page.locator('#version').textContent()

    // Another document, whose own memory is empty.
    sent.length = 0
    await page.goto(`${server.origin}/`)
    await hydrated(page, 'a')
    await page.waitForLoadState('networkidle')
    expect(sent.filter((path) => path.endsWith('/dated'))).toHaveLength(1)
    await page.getByText('dated').click()
    expect(await page.locator('#version').textContent()).toBe(first)

    await server.fetch('/renew', { method: 'POST' })
    await page.goto(`${server.origin}/`)
    await hydrated(page, 'a')
    await page.getByText('dated').click()
    await page.locator('#version').waitFor()
    expect(await page.locator('#version').textContent()).not.toBe(first)
  } finally {
    await app.dispose()
  }
})
