import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { packageDir } from '../../scripts/lib/paths.mjs'
import { takeLog } from './support/log.ts'
import { sendMany } from './support/many.ts'
import type { Answer, Row } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
beforeEach(() => takeLog(fixture.server))

/** What HTTP itself gives a meaning: a change of these may change the answer. */
const PUBLIC = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'content-type',
  'content-encoding',
  'cookie',
  'expect',
  'host',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'keep-alive',
  'origin',
  'range',
  'te',
  'transfer-encoding',
  'upgrade',
  'user-agent',
])
/** What peers have trusted, and what was done with it. */
const KNOWN = [
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-next',
  'x-middleware-override-headers',
  'x-middleware-request-cookie',
  'x-middleware-set-cookie',
  'x-now-route-matches',
  'x-matched-path',
  'x-invoke-path',
  'x-invoke-output',
  'x-invoke-query',
  'x-nextjs-data',
  'x-prerender-revalidate',
  'x-prerender-bypass-mode',
  'next-resume',
  'next-router-state-tree',
  'next-router-segment-prefetch',
  'rsc',
  'x-tidemark-rewrite',
  'x-tidemark-prerender',
  'x-tidemark-resume',
  'x-original-url',
  'x-rewrite-url',
  'x-http-method-override',
  'x-forwarded-host',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-prefix',
  'forwarded',
  'x-real-ip',
  'x-nonce',
  'content-security-policy',
  'x-action-forwarded',
]
const VALUES = ['1', '{}', 'https://evil.test/admin', 'middleware:middleware:middleware:middleware:middleware', 'x'.repeat(8_000)]

/** Every header name that stands in the server's own source, in whatever way it is read. */
function namesInSource(): string[] {
  const folder = path.join(packageDir, 'src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$/.test(file),
  )
  const names = sources.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const patterns = [
      /headers(?:\(\))?\??\.?\s*(?:\.get|\.has|\[)\s*\(?\s*'([\w-]+)'/g,
      /\b[A-Z]\w*_HEADER\b[^=\n]*=\s*'([\w-]+)'/g,
      /(?:valuesOf|firstOf)\([^)]*'([\w-]+)'/g,
      /=== '([a-z]+(?:-[a-z]+)+)'/g,
      /'((?:x|next|rsc|sec)-[a-z-]+)'/g,
    ]
    return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name.toLowerCase()))
  })
  return [...new Set(names)].toSorted()
}

const names: string[] = [...new Set([...namesInSource(), ...KNOWN])].filter((name) => !PUBLIC.has(name) && /^[a-z][a-z0-9-]*$/.test(name))

const targets = [
  '/',
  '/admin',
  '/admin/live',
  '/cached',
  '/preview',
  '/p/one?a=1',
  '/hello.txt',
  '/no/such/page',
  '/old/cached',
  '/opengraph-image',
]
/** What may differ between two answers to one request. */
const VOLATILE = new Set(['date', 'connection', 'keep-alive'])

interface Seen {
  readonly status: number
  readonly headers: unknown
  readonly text: string
}

function seen({ status, headers, text }: Answer): Seen {
  return {
    status,
    headers: Object.entries(headers).filter(([name]) => !VOLATILE.has(name)),
    text,
  }
}

let reference: Seen[] = []

beforeAll(async () => {
  // Asked twice: the first answer may be the one that fills a cache.
  await sendMany(
    fixture.server.origin,
    targets.map((target) => ({ target })),
  )
  reference = (
    await sendMany(
      fixture.server.origin,
      targets.map((target) => ({ target })),
    )
  ).map(seen)
})

test('the list of names is that of the source', () => {
  expect(names.length).toBeGreaterThan(40)
  for (const name of ['next-action', 'next-url', 'next-router-prefetch', 'x-forwarded-host', 'x-middleware-override-headers'])
    expect(names).toContain(name)
})

test('no header of a client changes an answer or keeps proxy.ts from running once', async () => {
  const rows = names.flatMap((name) => VALUES.flatMap((value) => targets.map((target, at) => ({ name, value, target, at }))))
  const answers = await sendMany(
    fixture.server.origin,
    rows.map(({ name, value, target }): Row => ({ target, headers: { [name]: value } })),
  )
  const wrong: string[] = []
  let passed = 0
  // Redirects of the configuration come before proxy.ts, and two pages are not in its matcher.
  const unseen = new Set(['/old/cached', '/cached', '/preview'])
  for (const [index, answer] of answers.entries()) {
    const { name, value, target, at } = rows[index] as (typeof rows)[number]
    if (answer.status === 400 || answer.status === 431) continue
    if (!unseen.has(target)) passed++
    const difference = firstDifference(seen(answer), reference[at] as Seen)
    if (difference) wrong.push(`${name}: ${value.slice(0, 30)} on ${target}: ${difference}`)
  }
  expect(wrong.slice(0, 20)).toEqual([])
  expect((await takeLog(fixture.server)).proxy).toHaveLength(passed)
}, 90_000)

test('no header of a client stores anything: the answers are those of the beginning', async () => {
  expect(
    (
      await sendMany(
        fixture.server.origin,
        targets.map((target) => ({ target })),
      )
    ).map(seen),
  ).toEqual(reference)
})

test('a guarded page stays guarded whatever its payload is asked with', async () => {
  const rows = names.flatMap((name) => VALUES.map((value): Row => ({ target: '/_tidemark/page/admin', headers: { [name]: value } })))
  const answers = await sendMany(fixture.server.origin, rows)
  const open = answers.flatMap(({ status, text }, index) =>
    (status === 401 || status === 400 || status === 431) && !text.includes('GUARDED')
      ? []
      : [`${JSON.stringify(rows[index]?.headers).slice(0, 80)}: ${status}`],
  )
  expect(open).toEqual([])
})

function firstDifference(got: Seen, wanted: Seen): string | null {
  if (got.status !== wanted.status) return `status ${got.status} instead of ${wanted.status}`
  const [mine, theirs] = [JSON.stringify(got.headers), JSON.stringify(wanted.headers)]
  if (mine !== theirs) return `headers ${mine} instead of ${theirs}`
  return got.text === wanted.text ? null : `other bytes: ${got.text.slice(0, 200)}`
}
