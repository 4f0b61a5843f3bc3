import { expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname, { mode: 'dev' })

test.skipIf(!browserPath)('React mounts twice in development, and the head holds a script once', async () => {
  const page = await openPage(`${fixture.server.origin}/early`)
  await page.waitForFunction(() => (globalThis as unknown as { told?: string[] }).told?.includes('interactive'))
  await page.waitForFunction(() => !document.querySelector('body script:is(#file, #code, #of-page)'))
  const scripts = await page.evaluate(() => [...document.querySelectorAll('head script:not([id=""])')].map(({ id }) => id))
  expect(scripts.filter((id) => ['of-head', 'file', 'code', 'of-page'].includes(id)).toSorted()).toEqual([
    'code',
    'file',
    'of-head',
    'of-page',
  ])
  const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told)
  expect(told.filter((what) => what !== 'interactive')).toEqual(['file', 'code', 'page'])
})
