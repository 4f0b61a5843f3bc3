import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import Script from './script.tsx'

function page(script: React.ReactNode): string {
  return renderToString(
    <html>
      <head></head>
      <body>
        <main>{script}</main>
      </body>
    </html>,
  )
}

test('a script for later is only announced', () => {
  const html = page(<Script src="/after.js" integrity="sha256-x" crossOrigin="anonymous" />)
  expect(html).toContain('<link rel="preload" href="/after.js" as="script" crossorigin="" integrity="sha256-x"/>')
  expect(html).toContain('<main></main>')
})

test('a lazy script leaves no trace on the server', () => {
  expect(page(<Script src="/lazy.js" strategy="lazyOnload" />)).not.toContain('lazy.js')
})

test('an inline script for later waits for the browser', () => {
  expect(page(<Script id="x">{'alert(1)'}</Script>)).not.toContain('alert')
})

test('a script before interactivity stands in its place, in order', () => {
  const html = page(
    <>
      <Script id="one" src="/before.js" strategy="beforeInteractive" crossOrigin="anonymous" />
      <Script id="two" strategy="beforeInteractive">{`window.x = '</script>'`}</Script>
      <Script id="three" strategy="beforeInteractive" dangerouslySetInnerHTML={{ __html: 'window.y=1' }} />
    </>,
  )
  expect(html).toContain('<link rel="preload" href="/before.js" as="script" crossorigin=""/>')
  const scripts = [...html.matchAll(/<script id="(\w+)"[^>]*>(.*?)<\/script>/g)].map(([, id, code]) => [id, code])
  expect(scripts).toEqual([
    ['one', ''],
    ['two', String.raw`window.x = '</\u0073cript>'`],
    ['three', 'window.y=1'],
  ])
})

test('style sheets of a script are put into the head', () => {
  expect(page(<Script src="/a.js" stylesheets={['/a.css']} />)).toContain(
    '<link rel="stylesheet" href="/a.css" data-precedence="default"/>',
  )
})
