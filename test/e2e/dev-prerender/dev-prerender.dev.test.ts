import { stripVTControlCharacters } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { isNext } from '../../harness/target.ts'
import { applicationOf, mistakes } from '../prerender-errors/mistakes.ts'

const COUNTER =
  "'use client'\nimport { useState } from 'react'\nexport function Counter() {\n  const [count, setCount] = useState(0)\n" +
  '  return <button type="button" id="counter" onClick={() => setCount(count + 1)}>{`clicked ${count}`}</button>\n}\n'

const SOUND =
  "import { Suspense } from 'react'\nimport { cookies } from 'next/headers'\nimport { Counter } from '../counter'\nasync function Name() {\n  return <i>{(await cookies()).size}</i>\n}\n" +
  'export default function Page() {\n  return <><Counter /><p id="page">sound</p><Suspense fallback="…"><Name /></Suspense></>\n}\n'

const HOLE = SOUND.replace('<Suspense fallback="…"><Name /></Suspense>', '<Name />')

/** Writes a line for each run: how often it is rendered. */
const COUNTED =
  "import { Suspense } from 'react'\nimport { connection } from 'next/server'\nasync function Now() {\n  await connection()\n  return <i>now</i>\n}\n" +
  "export default function Page() {\n  process.stdout.write('rendered /counted\\n')\n  console.log('printed /counted')\n  return <Suspense><Now /></Suspense>\n}\n"

const SLUG =
  "import { connection } from 'next/server'\nimport { Suspense } from 'react'\nasync function Slug({ params }: { params: Promise<{ slug: string }> }) {\n" +
  '  await connection()\n  return <b>{(await params).slug}</b>\n}\n'

const fixture = serveFixture(import.meta.dirname, {
  mode: 'dev',
  files: {
    ...applicationOf(mistakes),
    'app/counter.tsx': COUNTER,
    'app/good/page.tsx': SOUND,
    'app/mended/page.tsx': SOUND,
    'app/client/page.tsx':
      "import { Dice } from './dice'\nimport { Counter } from '../counter'\nexport default function Page() {\n  return <><Counter /><Dice /></>\n}\n",
    'app/client/dice.tsx':
      "'use client'\nconst atLoad = Math.random()\nexport function Dice() {\n  return <p id=\"page\">{atLoad > 1 ? 'never' : 'sound'}</p>\n}\n",
    'app/counted/page.tsx': COUNTED,
    'app/open/[slug]/page.tsx': `${SLUG}export default function Page({ params }: { params: Promise<{ slug: string }> }) {\n  process.stdout.write('rendered /open\\n')\n  return <Suspense><Slug params={params} /></Suspense>\n}\n`,
    'app/listed/[slug]/page.tsx':
      "import { cookies } from 'next/headers'\nexport const generateStaticParams = () => [{ slug: 'one' }]\n" +
      "export default async function Page({ params }: { params: Promise<{ slug: string }> }) {\n  const { slug } = await params\n  if (slug === 'two') await cookies()\n  return <b>{slug}</b>\n}\n",
    'app/allowed/page.tsx':
      "import { cookies } from 'next/headers'\nexport const instant = false\nexport default async function Page() {\n  return <b>{(await cookies()).size}</b>\n}\n",
    'app/lazy/page.tsx':
      "import { Suspense } from 'react'\nimport { cookies } from 'next/headers'\nasync function Name() {\n  return <i>{(await cookies()).size}</i>\n}\n" +
      "export default async function Page() {\n  const { words } = await import('./words')\n  return <><p>{words}</p><Suspense><Name /></Suspense></>\n}\n",
    'app/lazy/words.ts': "const loaded = Date.now()\nexport const words = loaded > 0 ? 'words' : 'none'\n",
  },
})

const WAIT = { timeout: 20_000 }

function log(from = 0): string {
  return stripVTControlCharacters(fixture.server.log().slice(from))
}

/** Longer than a check that is due takes to begin and end. */
async function untilChecked(): Promise<void> {
  await fixture.server.html('/')
  let before = ''
  while (before !== log()) {
    before = log()
    await new Promise((resolve) => setTimeout(resolve, 1500))
  }
}

/** Text of the overlay, or '' while there is none. */
function overlay(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shown = document.querySelector('vite-error-overlay')?.shadowRoot
    return ['.message', '.file', '.frame']
      .map((part) => shown?.querySelector(part)?.textContent ?? '')
      .join('\n')
      .trim()
  })
}

function change(file: string, text: string): () => void {
  const before = fixture.app.read(file)
  fixture.app.write(file, text)
  const back = (): void => {
    if (fixture.app.read(file) !== before) fixture.app.write(file, before)
  }
  onTestFinished(back)
  return back
}

describe.skipIf(isNext)('in the terminal', () => {
  // What fetches from nowhere fails before there is anything to check.
  const told = mistakes.filter(({ route }) => route !== '/fetch')

  test.each(told)('$route: what the build would say, and where', async ({ route, says, at, breaks = false }) => {
    const from = fixture.server.log().length
    const answer = await fixture.server.fetch(route.replace('[id]', '1'))
    await answer.text()
    expect(answer.status).toBe(breaks ? 500 : 200)
    for (const pattern of says) await expect.poll(() => log(from), WAIT).toMatch(pattern)
    if (at !== undefined) await expect.poll(() => log(from), WAIT).toContain(at)
  })

  test('it names the component and the ways to mend it, once', async () => {
    const from = fixture.server.log().length
    change('app/mended/page.tsx', HOLE)
    await expect.poll(() => fixture.server.html('/mended').then(() => log(from)), WAIT).toMatch(/Here it was `cookies\(\)` in `<Name>`/)
    await fixture.server.html('/mended')
    await untilChecked()
    expect(log(from)).toMatch(/Wrap the component in <Suspense>.*\(TM_BUILD_BLOCKING\)/)
    expect(log(from).split('Route "/mended"').length).toBe(2)
  })

  test.each(['/good', '/allowed', '/lazy', '/open/x', '/listed/one', '/listed/two', '/nowhere', '/client'])(
    'of %s nothing is said',
    async (route) => {
      await untilChecked()
      const from = fixture.server.log().length
      await (await fixture.server.fetch(route)).text()
      await untilChecked()
      expect(log(from)).not.toContain('✗')
    },
  )

  test('a page is checked once, however often it is visited', async () => {
    for (let visit = 0; visit < 20; visit++) await fixture.server.html('/counted')
    await untilChecked()
    // One for each visitor, and the passes of one check.
    const runs = log().split('rendered /counted').length - 1
    expect(runs).toBeGreaterThan(20)
    expect(runs).toBeLessThanOrEqual(22)
    // Nor does a good page print anything more for it.
    expect(log().split('printed /counted').length - 1).toBe(20)
  })

  test('what params are open is checked once for all paths', async () => {
    for (let visit = 0; visit < 10; visit++) await fixture.server.html(`/open/${visit}`)
    await untilChecked()
    const runs = log().split('rendered /open').length - 1
    expect(runs).toBeGreaterThan(10)
    expect(runs).toBeLessThanOrEqual(13)
  })
})

describe.skipIf(!browserPath || isNext)('in the browser', () => {
  test.each(mistakes.filter(({ breaks = false, at }) => !breaks && at !== undefined))(
    '$route: the overlay says it, over a page that works',
    async ({ route, says, at }) => {
      const page = await openPage(fixture.server.origin + route.replace('[id]', '1'))
      for (const pattern of says) await expect.poll(() => overlay(page), WAIT).toMatch(pattern)
      expect(await overlay(page)).toContain(at)
    },
  )

  test('a mistake is shown while the page is open, and goes when it is mended, without a reload', async () => {
    const page = await openPage(`${fixture.server.origin}/mended`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    await page.evaluate(() => Object.assign(window, { kept: true }))
    const mend = change('app/mended/page.tsx', HOLE)
    await expect.poll(() => overlay(page), WAIT).toMatch(/Route "\/mended"[^]*app\/mended\/page\.tsx:5[^]*> 5 \|/)
    mend()
    await expect.poll(() => overlay(page), WAIT).toBe('')
    expect(await page.evaluate(() => (window as { kept?: boolean }).kept)).toBe(true)
    await page.getByText('clicked 1').waitFor()
    await untilChecked()
    expect(await overlay(page)).toBe('')
  })

  test('so does one in a client component, whose edit the server is not asked about', async () => {
    const page = await openPage(`${fixture.server.origin}/client`)
    await hydrated(page, '#counter')
    await page.locator('#counter').click()
    const mend = change('app/client/dice.tsx', fixture.app.read('app/client/dice.tsx').replace('{atLoad >', '{Math.random() >'))
    await expect.poll(() => overlay(page), WAIT).toMatch(/`Math\.random\(\)` in a Client Component[^]*app\/client\/dice\.tsx:4/)
    mend()
    await expect.poll(() => overlay(page), WAIT).toBe('')
    await page.getByText('clicked 1').waitFor()
  })

  test('only the browsers that have the page open are shown it, and a good page shows nothing', async () => {
    const [wrong, good] = [await openPage(`${fixture.server.origin}/mended`), await openPage(`${fixture.server.origin}/good`)]
    await hydrated(good, '#counter')
    await hydrated(wrong, '#counter')
    change('app/mended/page.tsx', HOLE)
    await expect.poll(() => overlay(wrong), WAIT).toContain('Route "/mended"')
    expect(await overlay(good)).toBe('')
    expect(good.errors).toEqual([])
    await wrong.evaluate(() => history.pushState(null, '', '/good'))
    await expect.poll(() => overlay(wrong), WAIT).toBe('')
  })
})
