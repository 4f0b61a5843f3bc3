import { describe, expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { markup, textOf } from '../../harness/html.ts'

/** The root layout stands below a param, as where each locale has a document of its own. */
const files = {
  'app/[locale]/layout.tsx':
    "import { notFound } from 'next/navigation'\nexport function generateStaticParams() {\n  return [{ locale: 'en' }, { locale: 'xx' }]\n}\nexport default async function Layout({ children, params }) {\n  const { locale } = await params\n  if (locale !== 'en' && locale !== 'de') notFound()\n  return <html lang={locale}><body><header id=\"locale\">{locale}</header>{children}</body></html>\n}\n",
  'app/[locale]/page.tsx': 'export default function Page() {\n  return <h1 id="page">home</h1>\n}\n',
  'app/[locale]/visitor/page.tsx':
    'import { headers } from \'next/headers\'\nexport default async function Page() {\n  await headers()\n  return <h1 id="page">visitor</h1>\n}\n',
  'app/[locale]/inner/page.tsx':
    "import { notFound } from 'next/navigation'\nexport const metadata = { title: 'inner' }\nexport default function Page() {\n  notFound()\n}\n",
}

const config = { 'next.config.mjs': 'export default { typescript: { ignoreBuildErrors: true } }\n' }

describe.each(['start', 'dev'] as const)('in %s', (mode) => {
  const fixture = serveFixture(import.meta.dirname, { mode, files: { ...files, ...config } })

  test('what the root layout knows is shown in its document, made ahead or not', async () => {
    for (const [path, locale] of [
      ['/en', 'en'],
      ['/de', 'de'],
      ['/de/visitor', 'de'],
    ] as const) {
      const html = await fixture.server.html(path)
      expect(html).toContain(`<html lang="${locale}">`)
      expect(textOf(html, 'locale')).toBe(locale)
    }
  })

  test.each(['/xx', '/fr', '/fr/visitor', '/favicon.ico', '/fr'])('%s: a root layout that calls notFound() is a 404', async (path) => {
    const response = await fixture.server.fetch(path)
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toMatch(/^<!DOCTYPE html><html/)
    expect(markup(html)).not.toContain('id="page"')
    expect(html).toContain('noindex')
  })

  test('a page that calls it is a 404 inside of the layout', async () => {
    const response = await fixture.server.fetch('/de/inner')
    expect(response.status).toBe(404)
    expect(textOf(await response.text(), 'locale')).toBe('de')
  })

  test('a path that nothing matches has a document, too', async () => {
    const response = await fixture.server.fetch('/en/no/such/path')
    expect(response.status).toBe(404)
    expect(await response.text()).toMatch(/^<!DOCTYPE html><html[^]*<body[^]*404/)
  })

  test.skipIf(!browserPath).each(['/fr', '/fr/visitor', '/en/no/such/path'])('%s shows the same in a browser', async (path) => {
    const page = await openPage(`${fixture.server.origin}${path}`)
    await page.getByText('This page could not be found.').waitFor()
    expect(await page.title()).toBe('404: This page could not be found.')
    // The browser itself says that the document was a 404.
    expect(page.errors.filter((error) => !error.includes('404'))).toEqual([])
  })
})

describe('with app/not-found.tsx above the root layouts', () => {
  const fixture = serveFixture(import.meta.dirname, {
    files: {
      ...files,
      ...config,
      'app/not-found.tsx': 'export default function NotFound() {\n  return <h1 id="none">nothing here</h1>\n}\n',
    },
  })

  test.each(['/fr', '/fr/visitor', '/en/no/such/path'])('it is shown at %s, in a document', async (path) => {
    const response = await fixture.server.fetch(path)
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toMatch(/^<!DOCTYPE html><html[^]*<body/)
    expect(textOf(html, 'none')).toBe('nothing here')
  })
})
