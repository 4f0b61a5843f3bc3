import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useSettings } from './client/settings.ts'
import Form from './form.tsx'
import Link from './link.tsx'

test('a link is an anchor with its own attributes', () => {
  expect(
    renderToStaticMarkup(
      <Link href="/blog/" className="x" prefetch={false} scroll={false} replace>
        Blog
      </Link>,
    ),
  ).toBe('<a class="x" href="/blog">Blog</a>')
})

test('an object becomes a URL', () => {
  expect(renderToStaticMarkup(<Link href={{ pathname: '/about', query: { name: 'test' } }} />)).toBe('<a href="/about?name=test"></a>')
})

test('basePath is put before paths and nothing else', () => {
  const reset = useSettings({ basePath: '/docs' })
  expect(renderToStaticMarkup(<Link href="/a" />)).toBe('<a href="/docs/a"></a>')
  expect(renderToStaticMarkup(<Link href="https://example.com/a" />)).toBe('<a href="https://example.com/a"></a>')
  expect(renderToStaticMarkup(<Form action="/search" />)).toBe('<form action="/docs/search"></form>')
  reset()
})

test('with legacyBehavior the child is the link', () => {
  expect(
    renderToStaticMarkup(
      <Link href="/a" legacyBehavior>
        {createElement('a', { className: 'x' }, 'A')}
      </Link>,
    ),
  ).toBe('<a class="x" href="/a">A</a>')
  expect(
    renderToStaticMarkup(
      <Link href="/a" legacyBehavior passHref>
        <b>A</b>
      </Link>,
    ),
  ).toBe('<b href="/a">A</b>')
})

test('a form works without JavaScript', () => {
  expect(renderToStaticMarkup(<Form action="/search" prefetch={null} replace scroll={false} id="f" />)).toBe(
    '<form id="f" action="/search"></form>',
  )
})
