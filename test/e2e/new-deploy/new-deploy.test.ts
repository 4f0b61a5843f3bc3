import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App, Server } from '../../harness/app.ts'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { freePort } from '../../harness/http.ts'

let apps: { readonly old: App; readonly new: App }
let port: number
let running: Server | null = null

beforeAll(async () => {
  const options = { fixture: import.meta.dirname }
  apps = { old: await createApp(options), new: await createApp(options) }
  apps.new.write('app/release.ts', "export const release = 'two'\n")
  apps.new.edit('app/gone.ts', (text) => text.replace('gone()', 'renamed()'))
  apps.new.edit('app/page.tsx', (text) => text.replace('{ gone }', '{ renamed as gone }'))
  await apps.old.build()
  await apps.new.build()
  port = await freePort()
})
afterAll(async () => {
  await apps.old.dispose()
  await apps.new.dispose()
})

/** Another build answers at the same address. */
async function deploy(which: 'old' | 'new'): Promise<void> {
  await running?.stop()
  running = await apps[which].start({ port })
}

interface Visit {
  readonly page: BrowserPage
  /** Paths of documents asked for since the page was opened. */
  readonly documents: string[]
}

/** A page of the old build with a note typed into it; the server is the new build. */
async function openAndDeploy(given?: BrowserPage): Promise<Visit> {
  const page = given ?? (await openPage('about:blank'))
  await page.goto(`http://localhost:${port}/`)
  await hydrated(page, 'button')
  await page.waitForLoadState('networkidle')
  await note(page).fill('half a thought')
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(new URL(request.url()).pathname)
  })
  await deploy('new')
  return { page, documents }
}

const note = (page: BrowserPage) => page.getByLabel('note')
const press = (page: BrowserPage, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: BrowserPage, name: string) => page.getByRole('link', { name, exact: true }).click()
const heading = (page: BrowserPage, text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
const isOf = (page: BrowserPage, release: string) => page.locator('#release', { hasText: release }).waitFor()

/** Long enough for a second navigation to have begun. */
async function settled(page: BrowserPage): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}

describe.skipIf(!browserPath)('a page of the build before', () => {
  beforeEach(() => deploy('old'))

  test('leads to a document of the new build, once, and the next click to none', async () => {
    const { page, documents } = await openAndDeploy()
    await follow(page, 'later')
    await heading(page, 'later')
    await isOf(page, 'two')
    await settled(page)
    expect(documents).toEqual(['/later'])
    await follow(page, 'home')
    await heading(page, 'home')
    expect(documents).toEqual(['/later'])
    expect(page.errors).toEqual([])
  })

  test('comes back by history with what was typed into it', async () => {
    const { page } = await openAndDeploy()
    await follow(page, 'later')
    await isOf(page, 'two')
    await page.goBack()
    await heading(page, 'home')
    await isOf(page, 'two')
    await hydrated(page, 'button')
    expect(await note(page).inputValue()).toBe('half a thought')
  })

  test('that is refreshed is loaded anew, once, with what was typed into it', async () => {
    const { page, documents } = await openAndDeploy()
    await press(page, 'refresh')
    await isOf(page, 'two')
    await settled(page)
    expect(documents).toEqual(['/'])
    expect(await note(page).inputValue()).toBe('half a thought')
    await press(page, 'refresh')
    await settled(page)
    expect(documents).toEqual(['/'])
  })

  test('shows what it has fetched ahead without a document', async () => {
    const { page, documents } = await openAndDeploy()
    await follow(page, 'ahead')
    await heading(page, 'ahead')
    await settled(page)
    expect(documents).toEqual([])
    await isOf(page, 'one')
    expect(page.errors).toEqual([])
  })

  test('stays though a script of what is fetched ahead is gone; the click leads there by one document', async () => {
    const page = await openPage('about:blank')
    await page.route('**/page-*.js', async (route) => {
      const response = await route.fetch()
      const isAhead = (await response.text()).includes('ahead')
      await route.fulfill(isAhead ? { status: 404 } : { response })
    })
    const { documents } = await openAndDeploy(page)
    await settled(page)
    expect([documents, await note(page).inputValue()]).toEqual([[], 'half a thought'])
    await page.unroute('**/page-*.js')
    await follow(page, 'ahead')
    await heading(page, 'ahead')
    await isOf(page, 'two')
    await settled(page)
    expect([new URL(page.url()).pathname, documents]).toEqual(['/ahead', ['/ahead']])
  })

  test('is loaded anew for a script that is gone, once', async () => {
    const { page, documents } = await openAndDeploy()
    await press(page, 'late')
    await isOf(page, 'two')
    await hydrated(page, 'button')
    await settled(page)
    expect(documents).toEqual(['/'])
    expect(await note(page).inputValue()).toBe('half a thought')
    await press(page, 'late')
    await page.locator('#late', { hasText: 'two' }).waitFor()
    expect(documents).toEqual(['/'])
  })

  test('is not loaded again and again for a script that stays away', async () => {
    const { page, documents } = await openAndDeploy()
    await page.route('**/late-*.js', (route) => route.fulfill({ status: 404 }))
    for (const _time of [1, 2, 3]) {
      await page
        .getByRole('button', { name: 'late', exact: true })
        .click({ timeout: 2_000 })
        .catch(() => undefined)
      await settled(page)
    }
    // Of the old build and of the new one.
    expect(documents).toEqual(['/', '/'])
  })
})

describe.skipIf(!browserPath)('a server function called from a page of the build before', () => {
  beforeEach(() => deploy('old'))

  test('brings its result, and where it changed nothing the page stays as it is', async () => {
    const { page, documents } = await openAndDeploy()
    await press(page, 'tell')
    await page.locator('output', { hasText: 'told by two' }).waitFor()
    await settled(page)
    expect(documents).toEqual([])
    expect(await note(page).inputValue()).toBe('half a thought')
    await isOf(page, 'one')
  })

  test('that changed what is shown is followed by one document, with what was typed into it', async () => {
    const { page, documents } = await openAndDeploy()
    await press(page, 'update')
    await isOf(page, 'two')
    await settled(page)
    expect(documents).toEqual(['/'])
    expect(await note(page).inputValue()).toBe('half a thought')
    await press(page, 'update')
    await page.locator('output', { hasText: 'updated by two' }).waitFor()
    await settled(page)
    expect(documents).toEqual(['/'])
  })

  test('that redirects leads there, by one document', async () => {
    const { page, documents } = await openAndDeploy()
    await press(page, 'leave')
    await heading(page, 'later')
    await isOf(page, 'two')
    await settled(page)
    expect(documents).toEqual(['/later'])
  })

  test('that the new build does not know is followed by one document, which calls another', async () => {
    const { page, documents } = await openAndDeploy()
    await press(page, 'gone')
    await isOf(page, 'two')
    await hydrated(page, 'button')
    await settled(page)
    expect(documents).toEqual(['/'])
    expect(await note(page).inputValue()).toBe('half a thought')
    await press(page, 'gone')
    await page.locator('output', { hasText: 'called' }).waitFor()
    expect(documents).toEqual(['/'])
  })
})
