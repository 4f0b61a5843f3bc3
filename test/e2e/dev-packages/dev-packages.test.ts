import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { markup, textOf } from '../../harness/html.ts'

/**
 * Packages as others publish them: with `'use client'`, as ESM, as CommonJS of tsc and of a minifying esbuild, and such that
 * import the framework: its hooks, a font, the other router.
 */
const files = {
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    dependencies: { 'ui-kit': '1.0.0', 'old-kit': '1.0.0', plain: '1.0.0', 'tsc-kit': '1.0.0', 'mini-kit': '1.0.0', 'font-kit': '1.0.0' },
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
  'node_modules/tsc-kit/package.json': JSON.stringify({
    name: 'tsc-kit',
    version: '1.0.0',
    main: './index.js',
    peerDependencies: { react: '*', next: '*' },
  }),
  'node_modules/tsc-kit/index.js':
    '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.Tag = exports.name = void 0;\nvar tag_1 = require("./tag");\nObject.defineProperty(exports, "Tag", { enumerable: true, get: function () { return tag_1.Tag; } });\nexports.name = "tsc-kit";\n',
  'node_modules/tsc-kit/tag.js':
    '"use strict";\n\'use client\';\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.Tag = Tag;\nconst react_1 = require("react");\nconst router_1 = require("next/compat/router");\nconst navigation_1 = require("next/navigation");\nconst link_1 = (m => m && m.__esModule ? m : { default: m })(require("next/link"));\nfunction Tag({ children }) {\n  const [count, setCount] = (0, react_1.useState)(0);\n  const both = (0, router_1.useRouter)() ?? (0, navigation_1.usePathname)();\n  return (0, react_1.createElement)("div", null, (0, react_1.createElement)("button", { type: "button", id: "tag", onClick: () => setCount(count + 1) }, children, ` ${count} at ${both}`), (0, react_1.createElement)(link_1.default, { id: "required", href: "/" }, "required"));\n}\n',
  'node_modules/mini-kit/package.json': JSON.stringify({
    name: 'mini-kit',
    version: '1.0.0',
    exports: { '.': './index.js' },
    peerDependencies: { react: '*' },
  }),
  'node_modules/mini-kit/index.js':
    '"use client";var d=Object.defineProperty;var x=(o,e)=>{for(var c in e)d(o,c,{get:e[c],enumerable:!0})};var m=o=>{var t=d({},"__esModule",{value:!0});for(let k of Object.getOwnPropertyNames(o))d(t,k,{get:()=>o[k],enumerable:!0});return t};var a={};x(a,{default:()=>f,Extra:()=>g});module.exports=m(a);var r=require("react");function f(){let[n,s]=r.useState(0);return r.createElement("button",{type:"button",id:"mini",onClick:()=>s(n+1)},"mini "+n)}function g(){return r.createElement("i",{id:"extra"},"extra")}\n',
  'node_modules/font-kit/package.json': JSON.stringify({
    name: 'font-kit',
    version: '1.0.0',
    type: 'module',
    exports: { './sans': './sans.js' },
    peerDependencies: { next: '*' },
  }),
  'node_modules/font-kit/sans.js':
    "import localFont from 'next/font/local'\nexport const Sans = localFont({ src: './sans.woff2', variable: '--font-sans', adjustFontFallback: false })\n",
  'node_modules/font-kit/sans.woff2': 'no font, but a file',
  'app/layout.tsx':
    'import { Theme } from \'ui-kit\'\nexport default function Layout({ children }) {\n  return <html lang="en"><body><Theme name="dark">{children}</Theme></body></html>\n}\n',
  'app/old.tsx':
    "'use client'\nimport { Old } from 'old-kit'\nimport { useTheme } from 'ui-kit'\nexport function OldHere() {\n  return <div><Old /><i id=\"theme\">{useTheme()}</i></div>\n}\n",
  'app/page.tsx':
    "import { Toggle, version } from 'ui-kit'\nimport { shout } from 'plain'\nimport { Tag, name } from 'tsc-kit'\nimport Mini, { Extra } from 'mini-kit'\nimport { Sans } from 'font-kit/sans'\nimport Head from 'next/head'\nimport { OldHere } from './old'\nexport default function Page() {\n  return <main><h1 id=\"title\">{shout(version)}</h1><Toggle /><OldHere /><Tag>{name}</Tag><Mini /><Extra /><i id=\"dev\">{process.env.IN_DEV}</i><p id=\"sans\" className={Sans.className}>{Sans.variable}</p><Head><b>not shown</b></Head></main>\n}\n",
}

const CONFIG =
  "import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'\nexport default (phase) => ({ typescript: { ignoreBuildErrors: true }, env: { IN_DEV: String(phase === PHASE_DEVELOPMENT_SERVER) } })\n"

describe.each(['dev', 'start'] as const)('in %s', (mode) => {
  const fixture = serveFixture(import.meta.dirname, {
    mode,
    files: { ...files, 'next.config.mjs': CONFIG },
  })

  test('packages are rendered on the server, with one context between them and the application', async () => {
    const html = await fixture.server.html('/')
    expect(textOf(html, 'title')).toBe('kit 1!')
    expect(textOf(html, 'toggle')).toBe('dark off at /')
    expect(textOf(html, 'theme')).toBe('dark')
    expect(textOf(html, 'tag')).toBe('tsc-kit 0 at /')
    expect(textOf(html, 'required')).toBe('required')
    expect([textOf(html, 'mini'), textOf(html, 'extra')]).toEqual(['mini 0', 'extra'])
    expect(textOf(html, 'sans')).toMatch(/^Sans_/)
    expect(textOf(html, 'dev')).toBe(String(mode === 'dev'))
    expect(markup(html)).not.toContain('not shown')
  })

  test.skipIf(!browserPath)('packages are alive in the browser', async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, '#toggle')
    await page.locator('#toggle').click()
    await page.getByText('dark on at /').waitFor()
    await page.locator('#old').click()
    await page.getByText('old 1').waitFor()
    await page.locator('#tag').click()
    await page.getByText('tsc-kit 1 at /').waitFor()
    await page.locator('#mini').click()
    await page.getByText('mini 1').waitFor()
    expect(await page.locator('#sans').evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^Sans/i)
    expect(await page.locator('#theme').innerText()).toBe('dark')
    expect(page.errors).toEqual([])
  })
})
