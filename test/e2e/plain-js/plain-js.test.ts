import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname, { files: { 'package.json': '{ "private": true }\n' } })

test('JSX in .js files, a CommonJS configuration and a package without a type', async () => {
  const response = await fixture.server.fetch('/')
  expect(response.headers.get('x-powered-by')).toBeNull()
  expect(textOf(await response.text(), 'title')).toBe('no types, no module')
})

test('paths of a jsconfig.json', async () => {
  expect(textOf(await fixture.server.html('/'), 'alias')).toBe('found by its alias')
})

test.skipIf(!browserPath)('its client components come alive', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'button')
  await page.getByRole('button').click()
  await page.getByText('count 1').waitFor()
  expect(page.errors).toEqual([])
})
