import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { textOf } from '../../harness/html.ts'

const files = {
  'app/layout.tsx': 'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
  'app/counter.tsx':
    "'use client'\nimport { useState } from 'react'\nimport { usePathname } from 'next/navigation'\n\nexport function Counter() {\n  const [count, setCount] = useState(0)\n  return <button type=\"button\" id=\"counter\" onClick={() => setCount(count + 1)}>{`${usePathname()} ${count}`}</button>\n}\n",
  'app/page.tsx':
    "import Link from 'next/link'\nimport { Counter } from './counter'\nexport default function Page() {\n  return <main><Counter /><Link href=\"/\">Home</Link></main>\n}\n",
}

// As by workspaces, `npm link` and `file:` dependencies: what Node.js loads does not lie in node_modules.
test.each(['folder inside of the application', 'folder beside it', 'repository'])(
  'the framework as a link to a %s',
  async (where) => {
    const app = await createApp({ files })
    const beside = realpathSync(mkdtempSync(path.join(tmpdir(), 'tidemark-linked-')))
    onTestFinished(async () => {
      await app.dispose()
      rmSync(beside, { recursive: true, force: true })
    })
    symlinkSync(path.join(app.dir, 'node_modules'), path.join(beside, 'node_modules'))
    const link = path.join(app.dir, 'node_modules/next')
    const target = path.join(where === 'folder inside of the application' ? app.dir : beside, 'vendor/framework')
    mkdirSync(path.dirname(target), { recursive: true })
    cpSync(link, target, { recursive: true })
    // Beside its sources it runs as it was compiled, module by module.
    if (where === 'repository') mkdirSync(path.join(target, 'src'))
    rmSync(link, { recursive: true })
    symlinkSync(target, link)

    const server = await app.dev()
    expect(textOf(await server.html('/'), 'counter')).toBe('/ 0')
    if (!browserPath) return
    const page = await openPage(`${server.origin}/`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    await page.getByText('/ 1').waitFor()
    expect(page.errors).toEqual([])
  },
  60_000,
)
