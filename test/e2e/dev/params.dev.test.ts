import { describe, expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const layout = 'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n'
const page = (own: string): string =>
  `${own}\nexport default async function Page({ params }) {\n  return <h1 id="page">{(await params).id}</h1>\n}\n`

describe('paths of a closed route', () => {
  const fixture = serveFixture(import.meta.dirname, {
    mode: 'dev',
    files: {
      'app/layout.tsx': layout,
      'app/list.ts': "export const ids = ['a', 'b c']\n",
      'app/closed/[id]/page.tsx': page(
        "import { ids } from '../../list'\nexport const dynamicParams = false\nexport const generateStaticParams = () => ids.map((id) => ({ id }))",
      ),
      'app/open/[id]/page.tsx': page("export const generateStaticParams = () => [{ id: 'a' }]"),
      'app/handler/[id]/route.ts':
        "export const dynamicParams = false\nexport const generateStaticParams = () => [{ id: 'a' }]\nexport async function GET(_request, { params }) {\n  return new Response((await params).id)\n}\n",
    },
  })

  test('those that generateStaticParams lists are there, any other is not', async () => {
    expect(textOf(await fixture.server.html('/closed/a'), 'page')).toBe('a')
    expect((await fixture.server.fetch('/closed/b%20c')).status).toBe(200)
    expect((await fixture.server.fetch('/closed/c')).status).toBe(404)
    expect((await fixture.server.fetch('/open/c')).status).toBe(200)
  })

  test.skipIf(isNext)('the same holds for a route handler', async () => {
    expect(await (await fixture.server.fetch('/handler/a')).text()).toBe('a')
    expect((await fixture.server.fetch('/handler/b')).status).toBe(404)
  })

  test('a path that is listed from now on is there without a restart', async () => {
    fixture.app.write('app/list.ts', "export const ids = ['a', 'c']\n")
    await expect.poll(async () => (await fixture.server.fetch('/closed/c')).status, { timeout: 15_000 }).toBe(200)
    await expect.poll(async () => (await fixture.server.fetch('/closed/b%20c')).status, { timeout: 15_000 }).toBe(404)
  })
})

describe('with cacheComponents', () => {
  const fixture = serveFixture(import.meta.dirname, {
    mode: 'dev',
    files: {
      'next.config.mjs': 'export default { cacheComponents: true }\n',
      'app/layout.tsx': layout,
      'app/page.tsx': 'export default function Page() {\n  return <h1 id="page">home</h1>\n}\n',
      'app/some/[id]/page.tsx': page("export const generateStaticParams = () => [{ id: 'a' }]"),
      'app/empty/[id]/page.tsx': page('export const generateStaticParams = () => []'),
    },
  })

  test('a list with nothing in it is an error that says so, until something is', async () => {
    expect((await fixture.server.fetch('/some/b')).status).toBe(200)
    expect((await fixture.server.fetch('/empty/a')).status).toBe(500)
    if (!isNext) {
      const shown = await (await fixture.server.fetch('/empty/a')).text()
      expect(shown).toContain('must return at least one result')
      expect(shown).toContain('app/empty/[id]/page.tsx')
    }
    fixture.app.edit('app/empty/[id]/page.tsx', (code) => code.replace('[]', "[{ id: 'a' }]"))
    await expect.poll(async () => (await fixture.server.fetch('/empty/a')).status, { timeout: 15_000 }).toBe(200)
  })
})
