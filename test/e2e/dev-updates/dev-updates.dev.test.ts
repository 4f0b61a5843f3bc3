import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname, {
  mode: 'dev',
  files: {
    'next.config.mjs': 'export default { cacheComponents: true }\n',
    'app/globals.css': 'body {\n  margin-top: 1px;\n}\n',
    'app/layout.tsx':
      "import './globals.css'\nimport { Counter } from './counter'\nexport const metadata = { title: 'First title' }\nexport default function Layout({ children }) {\n  return <html lang=\"en\"><body><header id=\"header\">first header</header><Counter />{children}</body></html>\n}\n",
    'app/counter.tsx':
      '\'use client\'\nimport { useState } from \'react\'\n\nexport function Counter() {\n  const [count, setCount] = useState(0)\n  return <button type="button" id="counter" onClick={() => setCount(count + 1)}>{`clicked ${count}`}</button>\n}\n',
    'app/shared/text.ts': "export const text = 'text 0'\n",
    'app/shared/field.tsx':
      "'use client'\nimport { useState } from 'react'\nimport { text } from './text'\n\nexport function Field() {\n  const [count, setCount] = useState(0)\n  return <button type=\"button\" id=\"field\" onClick={() => setCount(count + 1)}>{`field ${text} ${count}`}</button>\n}\n",
    'app/shared/page.tsx':
      "import { Field } from './field'\nimport { text } from './text'\nexport default function Shared() {\n  return <><p id=\"value\">{text}</p><Field /></>\n}\n",
    'app/page.module.css': '.main {\n  padding-left: 1px;\n}\n',
    'app/page.tsx':
      'import Link from \'next/link\'\nimport styles from \'./page.module.css\'\nexport default function Page() {\n  return <main id="main" className={styles.main}><Link href="/later">Later</Link></main>\n}\n',
    'app/cached/data.ts': "export async function data() {\n  'use cache'\n  return `first value ${Math.random()}`\n}\n",
    'app/cached/page.tsx':
      'import { data } from \'./data\'\nexport default async function Cached() {\n  return <p id="value">{await data()}</p>\n}\n',
  },
})

describe.skipIf(!browserPath)('in the browser', () => {
  async function openWithState(path: string): Promise<BrowserPage> {
    const page = await openPage(fixture.server.origin + path)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    await page.getByText('clicked 1').waitFor()
    await page.evaluate(() => Reflect.set(window, 'still', 'here'))
    return page
  }

  async function stateIsKept(page: BrowserPage): Promise<void> {
    await page.getByText('clicked 1').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
    expect(page.errors).toEqual([])
  }

  test('an edit of a layout', async () => {
    const page = await openWithState('/')
    fixture.app.edit('app/layout.tsx', (code) => code.replace('first header', 'second header'))
    await page.locator('#header', { hasText: 'second header' }).waitFor()
    await stateIsKept(page)
  })

  test('an edit of metadata', async () => {
    const page = await openWithState('/')
    fixture.app.edit('app/layout.tsx', (code) => code.replace('First title', 'Second title'))
    await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('Second title')
    await stateIsKept(page)
  })

  test('an edit of what server and client components import', async () => {
    const page = await openWithState('/shared')
    await page.locator('#field').click()
    // The page is rendered anew while the browser takes in the new module: which comes first is chance.
    for (const number of [1, 2, 3, 4, 5, 6]) {
      fixture.app.write('app/shared/text.ts', `export const text = 'text ${number}'\n`)
      await page.locator('#value', { hasText: `text ${number}` }).waitFor()
      await page.getByText(`field text ${number} 1`).waitFor()
    }
    await stateIsKept(page)
  })

  test('a file that an editor writes beside the one it saves asks for nothing anew', async () => {
    const page = await openWithState('/')
    let asked = 0
    page.on('request', (request) => void (request.url().includes('/_tidemark/') && asked++))
    const editHeader = async (text: string): Promise<void> => {
      fixture.app.edit('app/layout.tsx', (code) => code.replace(/\w+ header</, `${text} header<`))
      await page.locator('#header', { hasText: `${text} header` }).waitFor()
    }
    fixture.app.write('app/4913', '')
    fixture.app.edit('app/counter.tsx', (code) => code.replace('clicked ${', 'Clicked ${'))
    await page.getByText('Clicked 1').waitFor()
    await editHeader('third')
    fixture.app.remove('app/4913')
    fixture.app.edit('app/counter.tsx', (code) => code.replace('Clicked ${', 'clicked ${'))
    await page.getByText('clicked 1').waitFor()
    // Until these are shown what came before them would have been asked for.
    await editHeader('fourth')
    await editHeader('second')
    await stateIsKept(page)
    expect(asked).toBe(3)
  })

  test.for(['app', 'lib'])('a module that was missing in %s/', async (folder) => {
    const page = await openWithState('/')
    const line = `import { added } from '../${folder}/added'\n`
    fixture.app.edit('app/page.tsx', (code) => line + code.replace('>Later<', '>{added}<'))
    await page.locator('vite-error-overlay').waitFor({ state: 'attached' })
    fixture.app.write(`${folder}/added.ts`, "export const added = 'Later, added'\n")
    await page.getByText('Later, added').waitFor()
    fixture.app.edit('app/page.tsx', (code) => code.replace(line, '').replace('>{added}<', '>Later<'))
    await page.locator('#main', { hasText: /^Later$/ }).waitFor()
    await page.getByText('clicked 1').waitFor()
    fixture.app.remove(`${folder}/added.ts`)
  })

  test('an edit of a global style sheet', async () => {
    const page = await openWithState('/')
    fixture.app.edit('app/globals.css', (css) => css.replace('1px', '7px'))
    await page.waitForFunction(() => getComputedStyle(document.body).marginTop === '7px')
    await stateIsKept(page)
  })

  test('an edit of a CSS module of a server component', async () => {
    const page = await openWithState('/')
    fixture.app.edit('app/page.module.css', (css) => css.replace('1px', '8px'))
    await page.waitForFunction(() => getComputedStyle(document.querySelector('#main') ?? document.body).paddingLeft === '8px')
    await stateIsKept(page)
  })

  test('a route that is added can be visited, and one that is removed is not found', async () => {
    const page = await openWithState('/')
    fixture.app.write('app/later/page.tsx', 'export default function Later() {\n  return <h1 id="later">here now</h1>\n}\n')
    await expect.poll(async () => (await fixture.server.fetch('/later')).status, { timeout: 15_000 }).toBe(200)
    await page.getByText('Later').click()
    await page.locator('#later', { hasText: 'here now' }).waitFor()
    await stateIsKept(page)
    fixture.app.remove('app/later')
    // With Cache Components pages one has left stay a while, hidden.
    await page.locator('#later').waitFor({ state: 'hidden' })
  })

  test('an edit of a cached function makes its value anew; without one a reload finds the old value', async () => {
    const page = await openWithState('/cached')
    const value = (): Promise<string> => page.locator('#value').innerText()
    const first = await value()
    const again = await (await fixture.server.fetch('/cached')).text()
    expect(again).toContain(first)
    fixture.app.edit('app/cached/data.ts', (code) => code.replace('first value', 'second value'))
    await expect.poll(value, { timeout: 15_000 }).toMatch(/^second value/)
    await stateIsKept(page)
  })

  test('several edits in a row end with the last one', async () => {
    const page = await openWithState('/')
    for (const number of [1, 2, 3, 4])
      fixture.app.edit('app/layout.tsx', (code) => code.replace(/(?:second header|edit \d)/, `edit ${number}`))
    await page.locator('#header', { hasText: 'edit 4' }).waitFor()
    await stateIsKept(page)
  })
})
