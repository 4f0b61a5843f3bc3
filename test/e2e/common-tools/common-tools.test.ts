import { describe, expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { tags, textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const dependencies = {
  tailwindcss: '4.3.5',
  '@tailwindcss/postcss': '4.3.5',
  '@next/mdx': '16.4.6',
  '@mdx-js/loader': '3.1.1',
  '@mdx-js/react': '3.1.1',
  'remark-gfm': '4.0.1',
}

// Next.js is installed without a registry: it cannot be given packages.
describe.skipIf(isNext).each(['start', 'dev'] as const)('%s', (mode) => {
  const fixture = serveFixture(import.meta.dirname, {
    mode,
    dependencies,
    files: { 'package.json': JSON.stringify({ private: true, dependencies }) },
  })

  test('Tailwind through PostCSS, as create-next-app sets it up', async () => {
    const html = await fixture.server.html('/')
    const sheets = tags(html, 'link').filter(({ rel }) => rel === 'stylesheet')
    const inline = /<style[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
    const headers = { accept: 'text/css' }
    const linked = await Promise.all(sheets.map(async ({ href }) => (await fixture.server.fetch(href as string, { headers })).text()))
    const css = [inline, ...linked].join('\n')
    expect(css).toContain('.text-\\[\\#123456\\]')
    expect(css).toMatch(/color: ?#123456/)
    expect(css).not.toContain('@import')
  })

  test('MDX pages through @next/mdx, with the application’s own components and plugins', async () => {
    const html = await fixture.server.html('/article')
    expect(textOf(html, 'own')).toBe('A title')
    expect(html).toContain('<table>')
    expect(textOf(html, 'inside')).toBe('a component')
  })
})
