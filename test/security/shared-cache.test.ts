import { beforeAll, expect, test } from 'vitest'
import { sendMany } from './support/many.ts'
import type { Answer, Row } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

/** The address of a stored answer: the URL, then each header that Vary names. */
interface Stored {
  readonly answer: Answer
  readonly vary: ReadonlyArray<readonly [string, string]>
}

/** By RFC 9111 these may be kept without a word about it. */
const HEURISTIC = new Set([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501])

/** A shared cache as dumb as they come: the URL and Vary are all it looks at. */
function createSharedCache(): { put(row: Row, answer: Answer): void; get(row: Row): Answer | null } {
  const stored = new Map<string, Stored[]>()
  const header = (row: Row, name: string): string =>
    String(Object.entries(row.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? '')
  return {
    put(row, answer) {
      const { method = 'GET', target } = row
      if (method !== 'GET' && method !== 'HEAD') return
      if (!mayStore(answer)) return
      const names = String(answer.headers['vary'] ?? '')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
      if (names.includes('*')) return
      const list = stored.get(target) ?? []
      // What a HEAD or a part said is taken for the whole by no cache.
      if (method === 'GET' && answer.status !== 206 && answer.status !== 304)
        stored.set(target, [{ answer, vary: names.map((name) => [name, header(row, name)] as const) }, ...list])
    },
    get: (row) => stored.get(row.target)?.find(({ vary }) => vary.every(([name, value]) => header(row, name) === value))?.answer ?? null,
  }
}

function mayStore({ status, headers }: Answer): boolean {
  const control = String(headers['cache-control'] ?? '').toLowerCase()
  if (/no-store|private/.test(control)) return false
  if (/s-maxage=0|max-age=0/.test(control) && !/s-maxage=[1-9]/.test(control)) return false
  return /max-age|s-maxage|public/.test(control) || headers['expires'] !== undefined || (control === '' && HEURISTIC.has(status))
}

const pages = [
  '/',
  '/cached',
  '/preview',
  '/admin',
  '/p/one',
  '/any/known',
  '/sinks?x=1',
  '/hello.txt',
  '/no/such',
  '/opengraph-image',
  '/old/cached',
  '/go',
  '/go?to=/cached',
]
const clean: Row[] = [...pages, ...pages.filter((page) => !page.includes('.')).map((page) => `/_tidemark/page${page}`)].map((target) => ({
  target,
}))

/** What an attacker sends to a URL in the hope that its answer is kept for others. */
const attacks: ReadonlyArray<Readonly<Record<string, string>>> = [
  { rsc: '1' },
  { accept: 'text/x-component' },
  { 'next-router-prefetch': '1' },
  { 'next-router-segment-prefetch': '/_tree' },
  { 'next-url': '/admin' },
  { 'next-url': '/x' },
  { 'x-forwarded-host': 'evil.test' },
  { 'x-forwarded-proto': 'https' },
  { 'x-forwarded-for': '6.6.6.6' },
  { host: 'evil.test' },
  { host: 'evil.test:1' },
  { cookie: 'role=admin' },
  { cookie: '__prerender_bypass=1' },
  { cookie: 'x=</script>' },
  { authorization: 'Bearer x' },
  { origin: 'https://evil.test' },
  { 'user-agent': 'Googlebot' },
  { 'user-agent': 'Twitterbot' },
  { 'accept-language': 'de' },
  { range: 'bytes=0-3' },
  { range: 'bytes=99999999-' },
  { 'if-none-match': '*' },
  { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
  { 'x-http-method-override': 'POST' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'next-action': 'abcdef123456#x' },
  { 'x-nonce': 'evil' },
  { 'content-security-policy': "script-src 'nonce-evil'" },
  { 'save-data': 'on' },
  { dnt: '1' },
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch' },
  { expect: '100-continue' },
]

let reference: readonly Answer[] = []

beforeAll(async () => {
  await sendMany(fixture.server.origin, clean)
  reference = await sendMany(fixture.server.origin, clean)
})

test('whatever is asked for before, a visitor behind a shared cache gets the bytes of the page', async () => {
  const rows = clean.flatMap(({ target }) =>
    attacks.flatMap((headers): Row[] => [
      { target, headers },
      { target, headers, method: 'HEAD' },
    ]),
  )
  expect(rows.length).toBeGreaterThan(1_500)
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong: string[] = []
  for (const [index, answer] of answers.entries()) {
    const row = rows[index] as Row
    const cache = createSharedCache()
    cache.put(row, answer)
    const visitor = { target: row.target }
    const kept = cache.get(visitor)
    const wanted = reference[Math.floor(index / (attacks.length * 2))] as Answer
    if (kept && !isSame(kept, wanted))
      wrong.push(
        `${row.target} after ${JSON.stringify(row.headers)}: ${kept.status} ${kept.headers['cache-control']} ${kept.text.slice(0, 60)}`,
      )
  }
  expect(wrong.slice(0, 20)).toEqual([])
}, 90_000)

// Requests of a sequence. The seed is printed with what goes wrong.
const SEQUENCES = 50
const LENGTH = 100
const suffixes = ['', '', '', '?', '?_rsc=1', '?_rsc=', '?/_payload.json', '?x=1', '/', '//', '.rsc', '/index.html', ';x']
const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE', 'TRACE']

function randomRow(random: (below: number) => number): Row {
  const { target } = clean[random(clean.length)] as Row
  const path = target.includes('?') ? target : target + suffixes[random(suffixes.length)]
  const headers = Object.assign({}, ...Array.from({ length: random(4) }, () => attacks[random(attacks.length)])) as Record<string, string>
  const method = methods[random(methods.length)] as string
  return { method, target: path, headers, ...(method === 'POST' ? { body: '[]' } : {}) }
}

test('after any sequence of requests the cache has nothing for a visitor but what the server would say', async () => {
  const seed = Date.now() % 1_000_000
  let state = seed
  const random = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
  const wanted = new Map<string, Answer>()
  const wrong: string[] = []
  let kept = 0
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const rows = Array.from({ length: LENGTH }, () => randomRow(random))
    const visitors = [...new Set(rows.map(({ target }) => target))].map((target): Row => ({ target }))
    const unknown = visitors.filter(({ target }) => !wanted.has(target))
    for (const [index, answer] of (await sendMany(fixture.server.origin, unknown)).entries())
      wanted.set(unknown[index]?.target ?? '', answer)
    const cache = createSharedCache()
    for (const [index, answer] of (await sendMany(fixture.server.origin, rows)).entries()) cache.put(rows[index] as Row, answer)
    for (const visitor of visitors) {
      const found = cache.get(visitor)
      if (found === null) continue
      kept += 1
      if (!isSame(found, wanted.get(visitor.target) as Answer))
        wrong.push(`seed ${seed}, ${visitor.target}: ${found.status} ${found.text.slice(0, 60)}`)
    }
  }
  expect(wrong.slice(0, 10)).toEqual([])
  // Else the cache would be right because it is empty.
  expect(kept).toBeGreaterThan(SEQUENCES)
}, 120_000)

test('answers to a clean visitor are those of before', async () => {
  const answers = await sendMany(fixture.server.origin, clean)
  expect(answers.map(essence)).toEqual(reference.map(essence))
})

test('what is for one visitor only says so', async () => {
  const rows: Row[] = [
    { target: '/p/one' },
    { target: '/sinks?x=1' },
    { target: '/no/such' },
    { target: '/admin' },
    { target: '/go?to=/cached' },
    { target: '/%' },
    { target: '/', method: 'DELETE' },
    { target: '/_tidemark/page/p/one' },
    { target: '/', method: 'POST', body: '[]', headers: { 'next-action': 'abcdef123456#x' } },
    { target: '/', method: 'POST', headers: { origin: 'https://evil.test', 'next-action': 'x' } },
    { target: '/draft/on' },
    { target: '/admin', headers: { cookie: 'role=admin' } },
    { target: '/_tidemark/page/admin', headers: { cookie: 'role=admin' } },
    { target: `/${'x'.repeat(9_000)}` },
  ]
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong = answers.flatMap((answer, index) =>
    mayStore(answer)
      ? [`${rows[index]?.method ?? 'GET'} ${rows[index]?.target.slice(0, 60)}: ${answer.status} ${answer.headers['cache-control']}`]
      : [],
  )
  expect(wrong).toEqual([])
})

test('a payload and its page have no URL in common', async () => {
  const asPayload = await sendMany(
    fixture.server.origin,
    pages.slice(0, 6).flatMap((target) => [{ target, headers: { rsc: '1', accept: 'text/x-component' } }, { target: `${target}?_rsc=1` }]),
  )
  expect(asPayload.map(({ headers }) => String(headers['content-type']).split(';')[0])).not.toContain('text/x-component')
})

test('an answer that sets a cookie is not for all', async () => {
  const answers = await sendMany(fixture.server.origin, clean)
  expect(answers.filter((answer) => answer.headers['set-cookie'] !== undefined && mayStore(answer))).toEqual([])
})

function isSame(kept: Answer, wanted: Answer): boolean {
  return JSON.stringify(essence(kept)) === JSON.stringify(essence(wanted))
}

function essence({ status, headers, text }: Answer): unknown {
  return [status, headers['location'], headers['content-type'], headers['content-encoding'], text]
}
