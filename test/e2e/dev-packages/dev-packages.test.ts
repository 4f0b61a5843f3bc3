import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

/** Packages as others publish them: with `'use client'`, as ESM and as CommonJS, and one that imports the framework. */
const files = {
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    dependencies: { 'ui-kit': '1.0.0', 'old-kit': '1.0.0', plain: '1.0.0' },
  }),
  'node_modules/ui-kit/package.json': JSON.stringify({
    name: 'ui-kit',
    version: '1.0.0',
    type: 'module',
    exports: { '.': './index.js' },
    peerDependencies: { react: '*' },
  }),
  'node_modules/ui-kit/index.js':
    "export { Theme, useTheme } from './theme.js'\nexport { Toggle } from './toggle.js'\nexport const version = 'kit 1'\n",
  'node_modules/ui-kit/theme.js':
    "'use client'\nimport { createContext, createElement, useContext } from 'react'\nconst Context = createContext('no theme')\nexport function Theme({ name, children }) {\n  return createElement(Context.Provider, { value: name }, children)\n}\nexport const useTheme = () => useContext(Context)\n",
  'node_modules/ui-kit/toggle.js':
    "'use client'\nimport { createElement, useState } from 'react'\nimport Link from 'next/link'\nimport { usePathname } from 'next/navigation'\nimport { useTheme } from './theme.js'\nexport function Toggle() {\n  const [on, setOn] = useState(false)\n  return createElement('p', null, createElement('button', { type: 'button', id: 'toggle', onClick: () => setOn(!on) }, `${useTheme()} ${on ? 'on' : 'off'} at ${usePathname()}`), createElement(Link, { href: '/' }, 'Home'))\n}\n",
  'node_modules/old-kit/package.json': JSON.stringify({
    name: 'old-kit',
    version: '1.0.0',
    main: './index.cjs',
    peerDependencies: { react: '*' },
  }),
  'node_modules/old-kit/index.cjs':
    "'use strict'\nconst { createElement, useState } = require('react')\nexports.Old = function Old() {\n  const [count, setCount] = useState(0)\n  return createElement('button', { type: 'button', id: 'old', onClick: () => setCount(count + 1) }, `old ${count}`)\n}\n",
  'node_modules/plain/package.json': JSON.stringify({ name: 'plain', version: '1.0.0', main: './index.cjs' }),
  'node_modules/plain/index.cjs': "'use strict'\nexports.shout = (text) => `${text}!`\n",
  'app/layout.tsx':
    'import { Theme } from \'ui-kit\'\nexport default function Layout({ children }) {\n  return <html lang="en"><body><Theme name="dark">{children}</Theme></body></html>\n}\n',
  'app/old.tsx':
    "'use client'\nimport { Old } from 'old-kit'\nimport { useTheme } from 'ui-kit'\nexport function OldHere() {\n  return <div><Old /><i id=\"theme\">{useTheme()}</i></div>\n}\n",
  'app/page.tsx':
    "import { Toggle, version } from 'ui-kit'\nimport { shout } from 'plain'\nimport { OldHere } from './old'\nexport default function Page() {\n  return <main><h1 id=\"title\">{shout(version)}</h1><Toggle /><OldHere /></main>\n}\n",
}

describe.each(['dev', 'start'] as const)('in %s', (mode) => {
  const fixture = serveFixture(import.meta.dirname, {
    mode,
    files: { ...files, 'next.config.mjs': 'export default { typescript: { ignoreBuildErrors: true } }\n' },
  })

  test('packages are rendered on the server, with one context between them and the application', async () => {
    const html = await fixture.server.html('/')
    expect(textOf(html, 'title')).toBe('kit 1!')
    expect(textOf(html, 'toggle')).toBe('dark off at /')
    expect(textOf(html, 'theme')).toBe('dark')
  })

  test.skipIf(!browserPath)('packages are alive in the browser', async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, '#toggle')
    await page.locator('#toggle').click()
    await page.getByText('dark on at /').waitFor()
    await page.locator('#old').click()
    await page.getByText('old 1').waitFor()
    expect(await page.locator('#theme').innerText()).toBe('dark')
    expect(page.errors).toEqual([])
  })
})
