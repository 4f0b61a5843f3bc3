import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

function told(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { told: string[] }).told)
}

async function untilTold(page: Page, what: string, times = 1): Promise<string[]> {
  const is = (wanted: [string, number]): boolean =>
    (globalThis as unknown as { told?: string[] }).told?.filter((each) => each === wanted[0]).length === wanted[1]
  await page.waitForFunction(is, [what, times] as [string, number])
  return told(page)
}

/** The scripts with an id, by where they stand. */
function places(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll('script[id]')].map(({ id, parentElement }) => [id, parentElement?.tagName ?? ''])),
  )
}

describe.skipIf(!browserPath)('beforeInteractive', () => {
  test('scripts run once, in order and with a body, before the page is interactive, and are found in the head', async () => {
    const page = await openPage(`${fixture.server.origin}/early`)
    expect(await untilTold(page, 'interactive')).toEqual(['file', 'code', 'page', 'interactive'])
    await page.waitForFunction(() => document.querySelectorAll('head script:is(#file, #code, #of-page)').length === 3)
    expect(await places(page)).toMatchObject({ 'of-head': 'HEAD', file: 'HEAD', code: 'HEAD', 'of-page': 'HEAD' })
    expect(await page.evaluate(() => (globalThis as unknown as { runs: number }).runs)).toBe(1)
    expect(await page.locator('#file').evaluate((element) => (element as HTMLElement).dataset['of'])).toBe('layout')
    expect(await told(page)).toEqual(['file', 'code', 'page', 'interactive'])
    expect(page.errors).toEqual([])
  })

  test('one of a page that is left is still there, and does not run when the page comes again', async () => {
    const page = await openPage(`${fixture.server.origin}/early`)
    await page.locator('head #of-page').waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'home' }).click()
    await page.getByRole('heading', { name: 'home' }).waitFor()
    expect(await places(page)).toMatchObject({ 'of-page': 'HEAD' })
    await page.getByRole('link', { name: 'early' }).click()
    expect(await untilTold(page, 'interactive', 2)).toEqual(['file', 'code', 'page', 'interactive', 'interactive'])
    expect(page.errors).toEqual([])
  })

  test('one of a page that the browser makes does not run', async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await page.getByRole('link', { name: 'early' }).click()
    expect(await untilTold(page, 'interactive')).toEqual(['file', 'code', 'interactive'])
  })
})

test.skipIf(!browserPath)('onLoad is for files, onReady for inline scripts too, and again with each mount', async () => {
  const page = await openPage(`${fixture.server.origin}/callbacks`)
  await untilTold(page, 'later ready')
  const first = await untilTold(page, 'lazy ready')
  const all = ['file', 'code', 'text ran', 'text ready', 'html ran', 'html ready', 'lazy ran', 'lazy ready']
  expect(first.toSorted()).toEqual([...all, 'later ran', 'later loaded', 'later ready'].toSorted())
  await page.getByRole('button').click()
  await untilTold(page, 'later ready', 2)
  const again = await untilTold(page, 'lazy ready', 2)
  expect(again.slice(first.length).toSorted()).toEqual(['html ready', 'later ready', 'lazy ready', 'text ready'])
  expect(page.errors).toEqual([])
})
