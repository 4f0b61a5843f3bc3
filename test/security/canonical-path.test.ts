import { beforeEach, expect, test } from 'vitest'
import { formFields } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { exchange, sendMany } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
beforeEach(() => takeLog(fixture.server))

const SECRET = 'GUARDED-CONTENT'
const ADMIN = { cookie: 'role=admin' }

/** How `/admin` may be spelt so that two readers disagree about it. */
function spellings(segments: readonly string[]): string[] {
  const before = [
    '/',
    '//',
    '///',
    '/./',
    '/%2e/',
    '/%2E/',
    '/x/../',
    '/x/%2e%2e/',
    '/x/.%2e/',
    '/..;/',
    '/%2f',
    '/%2F/',
    '/\\',
    '/%5c',
    '/%00/',
    '/%20/',
    '/%09/',
    '/;/',
    '/.;/',
    '/%252e/',
    '/%c0%ae/',
    '/%ef%bc%8f/',
    '/_next/../',
    '/_next/static/../../',
    '/_tidemark/../',
    '/_tidemark/page/../../',
    '/hello.txt/../',
    '/%u002f/',
    '/?/',
    '/#/',
    '/...//',
    '/&',
    '/@',
    '/:80/',
  ]
  const after = [
    '',
    '/',
    '//',
    '/.',
    '/..',
    '/./',
    '/%2e',
    '/x/..',
    '/%2e%2e/admin',
    ';x',
    ';x=1',
    '%3bx',
    '%00',
    '%0a',
    '%20',
    '%09',
    '.',
    '..',
    '.html',
    '.json',
    '.rsc',
    '.txt',
    '.segments/_tree.segment.rsc',
    '?',
    '?a=1',
    '?_rsc=1',
    '?__nextDataReq=1',
    '#',
    '%23',
    '%3f',
    '%3fa',
    '\\',
    '%5c',
    '/index',
    '/index.html',
    '/page',
    '/route',
    '%2f',
    '%2F',
    '&',
    '*',
  ]
  const middle = spellSegment(segments)
  return [
    ...new Set(
      before
        .flatMap((head) =>
          after.flatMap((tail) => [
            head + (middle[0] ?? '') + tail,
            head + (middle[(head.length * 7 + tail.length) % middle.length] ?? '') + tail,
          ]),
        )
        .concat(middle.map((name) => `/${name}`)),
    ),
  ]
}

function spellSegment(segments: readonly string[]): string[] {
  const plain = segments.join('/')
  const hex = (text: string, wrap: (code: string) => string): string =>
    [...text].map((char) => (char === '/' ? char : wrap(char.charCodeAt(0).toString(16)))).join('')
  return [
    plain,
    plain.toUpperCase(),
    plain[0]?.toUpperCase() + plain.slice(1),
    hex(plain, (code) => `%${code}`),
    hex(plain, (code) => `%${code.toUpperCase()}`),
    hex(plain, (code) => `%25${code}`),
    hex(plain, (code) => `%u00${code}`),
    plain.replace('a', '%61'),
    plain.replace('a', '%2561'),
    plain.replace('a', '%252561'),
    plain.replace('d', '%64'),
    plain.replace('n', '%6E'),
    plain.replace('a', '%c1%a1'),
    plain.replace('a', '\u00e1'),
    plain.replace('a', '%EF%BD%81'),
    plain.replace('a', 'A'),
    plain.replace('i', '%c4%b0'),
    plain.replace('i', '%c4%b1'),
    plain.replace('m', 'm%00'),
    plain.replace('m', 'm%e2%80%8b'),
    plain.replace('m', 'm%ad'),
    plain.replace('a', '%'),
    plain.replace('a', '%6'),
    plain.replace('a', '%zz'),
    plain.replace('m', './m'),
    `x/../${plain}`,
    `./${plain}`,
  ]
}

const prefixes = [
  '',
  '/_tidemark/page',
  '/_tidemark/page/',
  '/_next',
  '/_next/data/x',
  '/_next/image?url=',
  '/_tidemark/%70age',
  '/_TIDEMARK/page',
  '/%5ftidemark/page',
  '/_tidemark//page',
  '/./_tidemark/page',
]

const paths: string[] = [...spellings(['admin']), ...spellings(['admin', 'live']).filter((_, index) => index % 8 === 0)]
const targets: string[] = [
  ...new Set([
    ...paths,
    ...prefixes.slice(1).flatMap((prefix) => paths.filter((_, index) => index % 20 === 0).map((path) => prefix + path)),
  ]),
]

/** Each spelling by each transport in turn, so that every one of a kind meets all. */
function rowsOf(headers: Readonly<Record<string, string>>): Row[] {
  const rows = targets.flatMap((target, index): Row[] => {
    const others: Row[] = [
      { target, method: 'HEAD', headers },
      { target, headers: { ...headers, range: 'bytes=0-1000000' } },
      { target, headers: { ...headers, rsc: '1', 'next-router-prefetch': '1' } },
      { target, headers: { ...headers, 'next-url': '/admin' } },
      { target, method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: '$ACTION_ID_x=1' },
      { target, method: 'OPTIONS', headers },
    ]
    return [{ target, headers }, others[index % others.length] as Row]
  })
  return rows.map((row, index) => ({ ...row, headers: { ...row.headers, 'x-row': String(index) } }))
}

test('guarded content is never served to a visitor, whatever the spelling and the transport', async () => {
  const rows = rowsOf({})
  expect(rows.length).toBeGreaterThanOrEqual(5_000)
  const answers = await sendMany(fixture.server.origin, rows, 6)
  const open: string[] = []
  for (const [index, { status, text }] of answers.entries()) {
    const { method = 'GET', target } = rows[index] as Row
    if (text.includes(SECRET)) open.push(`${method} ${target} serves it (${status})`)
    if (status >= 500 || status === 0) open.push(`${method} ${target}: ${status} ${text.slice(0, 80)}`)
  }
  expect(open.slice(0, 20)).toEqual([])
}, 120_000)

test('where it is served, the guard has seen the canonical path of that very request', async () => {
  // Half of them: what no visitor gets by any of them is the test above.
  const rows = rowsOf(ADMIN).filter((_, index) => index % 4 < 2)
  const answers = await sendMany(fixture.server.origin, rows, 6)
  const seen = new Map((await takeLog(fixture.server)).rows)
  const served = [...answers.entries()].filter(([, { text }]) => text.includes(SECRET)).map(([index]) => rows[index] as Row)
  const shownFor = ({ headers }: Row): string => seen.get(String(headers?.['x-row'])) ?? 'nothing'
  expect(served.length).toBeGreaterThan(50)
  expect(
    served.filter((row) => !['/admin', '/admin/live'].includes(shownFor(row))).map((row) => `${row.target}: ${shownFor(row)}`),
  ).toEqual([])
}, 120_000)

test('what cannot be decoded is refused', async () => {
  const bad = [
    '/%',
    '/%6',
    '/%zz',
    '/%c0%af',
    '/%c0%ae%c0%ae/admin',
    '/%ff',
    '/%ed%a0%80',
    '/%00',
    '/admin%00',
    '/\\admin',
    '/%5cadmin',
    '/..%2fadmin',
    '/x/..%2f..%2fadmin',
    '/%2e%2e%2fadmin',
  ]
  const answers = await sendMany(
    fixture.server.origin,
    bad.flatMap((target) => [{ target }, { target: `/_tidemark/page${target}` }]),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400))
})

test('other forms of a request target than a path are refused', async () => {
  for (const target of [
    'http://localhost/admin',
    'https://evil.test/admin',
    'localhost:80/admin',
    '*',
    'admin',
    '@localhost/admin',
    '//evil.test/admin',
    'file:///admin',
  ]) {
    const answer = await exchange(fixture.server.origin, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(answer, target).not.toContain(SECRET)
    expect(answer.slice(9, 12), target).toMatch(/400|401|404|308/)
  }
})

test('two hosts, none, or a strange one are refused', async () => {
  const heads = [
    'Host: a\r\nHost: b',
    'Host: a/admin',
    'Host: a@b',
    'Host: a?x',
    'Host: a b',
    'Host: a\\b',
    'Host: []',
    'Host: a:99999',
    'Host: ..',
    '',
  ]
  for (const head of heads) {
    const answer = await exchange(fixture.server.origin, `GET / HTTP/1.1\r\n${head}${head ? '\r\n' : ''}Connection: close\r\n\r\n`)
    expect(answer.slice(9, 12), head).toBe('400')
  }
})

test('a server function is called through the guard of the page it is posted to', async () => {
  const fields = await formFields(fixture.server, '/', 'add')
  const { type, body } = multipart([...fields, ['note', 'guarded?']])
  const spelt = ['/admin', '/admin/', '/%61dmin', '//admin', '/x/../admin', '/_tidemark/page/admin', '/admin?x=1']
  const answers = await sendMany(
    fixture.server.origin,
    spelt.map((target): Row => ({ method: 'POST', target, body, headers: { 'content-type': type } })),
  )
  expect((await takeLog(fixture.server)).ran).toEqual([])
  expect(answers.every(({ status, text }) => [308, 401].includes(status) && !text.includes(SECRET))).toBe(true)
})

test('the payload of a page is guarded as the page is', async () => {
  const [page, payload, open, allowed] = await sendMany(
    fixture.server.origin,
    [
      { target: '/admin' },
      { target: '/_tidemark/page/admin' },
      { target: '/_tidemark/page/' },
      { target: '/_tidemark/page/admin', headers: ADMIN },
    ],
    1,
  )
  expect([page?.status, payload?.status, open?.status, allowed?.status]).toEqual([401, 401, 200, 200])
  expect(allowed?.text).toContain(SECRET)
  expect((await takeLog(fixture.server)).proxy).toEqual(['/admin', '/admin', '/', '/admin'])
})
