import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { createApp } from '../../harness/app.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const shown = {
  loader: 'hello from greeting.txt',
  jsx: 'a list of 2',
  typed: 'as it is\n',
  alias: 'ours',
  wildcard: 'second of lib',
  nothing: 'nothing: true',
}

for (const mode of ['start', 'dev'] as const) {
  const fixture = serveFixture(import.meta.dirname, { mode })

  test(`${mode}: loaders and aliases of the configuration`, async () => {
    const html = await fixture.server.html('/')
    for (const [id, text] of Object.entries(shown)) expect(textOf(html, id)).toBe(text)
  })

  test(`${mode}: rules go by the path, and leave other files alone`, async () => {
    expect(textOf(await fixture.server.html('/'), 'other')).toBe('plain module')
  })

  test.skipIf(!browserPath)(`${mode}: in the browser an alias may lead elsewhere`, async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, 'button')
    await page.getByRole('button').click()
    await page.getByText('this is the browser').waitFor()
    await page.close()
  })
}

test.skipIf(isNext)('what no loader can make is refused by name', async () => {
  const app = await createApp({ fixture: import.meta.dirname })
  try {
    app.write('next.config.ts', `export default { turbopack: { rules: { '*.txt': { loaders: ['./loaders/greet.cjs'], as: '*.png' } } } }`)
    const { output } = await app.tryBuild()
    expect(output).toMatch(/TM_CONFIG_INVALID[^]*as: "\*\.png"/)
    app.write('next.config.ts', `export default { turbopack: { debugIds: true } }`)
    expect((await app.tryBuild()).output).toContain('turbopack.debugIds is not supported')
  } finally {
    await app.dispose()
  }
})
