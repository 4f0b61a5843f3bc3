import { describe, expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { createApp } from '../../harness/app.ts'
import { isNext } from '../../harness/target.ts'

const dependencies = { tailwindcss: '4.3.3', '@tailwindcss/turbopack': '4.3.3' }

const files = {
  'package.json': JSON.stringify({ private: true, dependencies }),
  'next.config.mjs': `export default {
  cacheComponents: true,
  turbopack: { rules: { '*.css': { loaders: ['@tailwindcss/turbopack'], as: '*.css' } } },
}`,
  'app/globals.css': `@import "tailwindcss";`,
  'app/layout.tsx': `import './globals.css'
export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.tsx': `export default function Page() { return <h1 className="text-[#123456]">coloured</h1> }`,
}

// Next.js is installed without a registry: it cannot be given packages.
describe.skipIf(isNext || !browserPath)('style sheets that a loader makes, as create-next-app 16.4 sets them up', () => {
  async function colour(
    mode: 'start' | 'dev',
    then?: (edit: (to: string) => void, read: () => Promise<string>) => Promise<void>,
  ): Promise<string> {
    const app = await createApp({ files, dependencies })
    try {
      if (mode === 'start') await app.build()
      const server = await app[mode]()
      const page = await openPage(`${server.origin}/`)
      const read = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
      await expect.poll(read, { timeout: 15_000 }).toBe('rgb(18, 52, 86)')
      // Only who is connected is told of a change.
      await page.waitForLoadState('networkidle')
      await then?.((to) => app.edit('app/page.tsx', (code) => code.replace('#123456', to)), read)
      return await read()
    } finally {
      await app.dispose()
    }
  }

  test('in production', async () => {
    expect(await colour('start')).toBe('rgb(18, 52, 86)')
  })

  test('in dev, where a class that is new in the code is new in the style sheet', async () => {
    const after = await colour('dev', async (edit, read) => {
      edit('#abcdef')
      await expect.poll(read, { timeout: 15_000 }).toBe('rgb(171, 205, 239)')
    })
    expect(after).toBe('rgb(171, 205, 239)')
  })
})
