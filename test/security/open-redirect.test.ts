import { expect, test } from 'vitest'
import { exchange, sendMany } from './support/many.ts'
import type { Row } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

/** What browsers take for another origin when it stands where a path should. */
const AWAY = [
  '//evil.test',
  '//evil.test/',
  '///evil.test',
  '////evil.test/x',
  '/\\evil.test',
  '/\\/evil.test',
  '\\\\evil.test',
  '/%5cevil.test',
  '/%09/evil.test',
  '/%0a/evil.test',
  '/%0d%0a/evil.test',
  '/\t/evil.test',
  '/./\\evil.test',
  '//evil.test/..',
  '/.//evil.test',
  '/..//evil.test',
  '/%2f/evil.test',
  '/%2f%2fevil.test',
  '//%2fevil.test',
  '//evil.test%2f..',
  '/x//evil.test',
  '//evil.test//',
  '/;//evil.test',
  '//user@evil.test',
  '//evil.test:80/',
  '/%2e//evil.test',
  '/old//evil.test',
  '/old/%2fevil.test',
  '/old/%5cevil.test',
  '/old/\\evil.test',
  '/old/.//evil.test',
  '/old//',
  '/away//evil.test',
  '/away/%2f%2fevil.test',
  '/away/@evil.test',
  '/away/.evil.test',
  '/away/%40evil.test',
]

/** The origin a browser would end up at. */
function follow(location: string, from: string): string {
  return new URL(location, from).origin
}

test('redirects of the framework and of the configuration never change the origin', async () => {
  const { origin } = fixture.server
  const rows = AWAY.filter((target) => !/[\t ]/.test(target)).flatMap((target): Row[] =>
    ['', '/', '?x=1'].flatMap((tail) => [
      { target: target + tail },
      { target: target + tail, headers: { 'x-forwarded-host': 'evil.test' } },
    ]),
  )
  const answers = await sendMany(origin, rows)
  const wrong = answers.flatMap(({ status, headers }, index) => {
    const { target } = rows[index] as Row
    const location = headers['location']
    if (status >= 500) return [`${target}: ${status}`]
    if (location === undefined) return []
    const allowed = target.startsWith('/away/') ? [origin, 'https://elsewhere.test'] : [origin]
    const leads = follow(String(location), `${origin}/`)
    if (!allowed.includes(leads)) return [`${target} leads to ${String(location)}`]
    return String(location).startsWith('http') || /^\/(?![/\\])/.test(String(location)) ? [] : [`${target}: Location ${String(location)}`]
  })
  expect(wrong).toEqual([])
})

test('a Host that is made up is in no redirect of the framework', async () => {
  for (const target of ['/cached/', '//x', '/old/cached', '/p/one/', '/go/', '/%2e/cached']) {
    const answer = await exchange(fixture.server.origin, `GET ${target} HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n`)
    expect(answer.split('\r\n\r\n')[0], target).not.toContain('evil.test')
  }
})

test('a redirect with the help of a trailing slash stays on the path', async () => {
  const { origin } = fixture.server
  const targets = [
    '/evil.test/',
    '/evil.test//',
    '/%2fevil.test/',
    '/x%2f%2fevil.test/',
    '/@evil.test/',
    '/x/..//evil.test/',
    '/%5c%5cevil.test/',
  ]
  const answers = await sendMany(
    origin,
    targets.map((target) => ({ target })),
  )
  expect(
    answers.flatMap(({ headers }, index) =>
      headers['location'] && follow(String(headers['location']), `${origin}/`) !== origin ? [targets[index]] : [],
    ),
  ).toEqual([])
})

test('redirect() with a script for a target runs nothing', async () => {
  const scripts = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '0;url=javascript:alert(1)',
  ]
  const answers = await sendMany(
    fixture.server.origin,
    scripts.flatMap((to) =>
      [`/go?to=${encodeURIComponent(to)}`, `/api/go?to=${encodeURIComponent(to)}`, `/_tidemark/page/go?to=${encodeURIComponent(to)}`].map(
        (target) => ({ target }),
      ),
    ),
  )
  const wrong = answers.flatMap(({ text, headers, status }, index) => {
    const to = scripts[Math.floor(index / 3)] as string
    if (status >= 500 && index % 3 !== 1) return [`${to}: ${status}`]
    const isHtml = String(headers['content-type']).includes('text/html')
    if (isHtml && /<script>alert|<img src=x|http-equiv="refresh" content="\d;url=\s*(?:java\s*script|vbscript|data):/i.test(text))
      return [`${to}: ${text.slice(-400)}`]
    return []
  })
  expect(wrong).toEqual([])
})

test('a redirect to a path with letters of any language arrives', async () => {
  const [handler] = await sendMany(fixture.server.origin, [{ target: `/api/go?to=${encodeURIComponent('/p/caf\u00e9 \u65e5\u672c')}` }])
  expect(handler?.status).toBe(307)
  expect(new URL(String(handler?.headers['location']), fixture.server.origin).pathname).toBe('/p/caf%C3%A9%20%E6%97%A5%E6%9C%AC')
})
