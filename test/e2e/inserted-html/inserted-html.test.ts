import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

for (const path of ['/', '/dynamic']) {
  test(`useServerInsertedHTML puts its markup into the head of ${path}`, async () => {
    const html = await (await fixture.server.fetch(path)).text()
    const at = html.indexOf('rgb(1, 2, 3)')
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(html.indexOf('</head>'))
    expect(html.split('rgb(1, 2, 3)')).toHaveLength(2)
  })
}
