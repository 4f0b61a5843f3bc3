import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sendMany } from './support/many.ts'
import type { Server } from '../harness/app.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
/** Outside of public/, and what a system has in a place everybody knows. */
const CANARIES = ['canary-outside-5e1f', 'canary-env-71c0', 'root:x:0:0', 'GUARDED-CONTENT', 'canary-linked-8d3b']

const UPS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '..;',
  '..%00',
  '...',
  '..%c0%af',
  '%c0%ae%c0%ae',
  '..\u00ad',
  '%uff0e%uff0e',
  '..%20',
  '..%09',
  '%2e%2e%3b',
]
const SLASHES = ['/', '%2f', '%2F', '\\', '%5c', '//', '%252f', '/./', '%c0%af', '\\/', '/%5c']
const ROOTS = [
  '',
  '/hello.txt',
  '/_next',
  '/_next/static',
  '/_next/static/chunks',
  '/_next/image?url=',
  '/_tidemark/page',
  '/any',
  '/public',
  '/opengraph-image',
]
const GOALS = ['outside.txt', '.env', 'next.config.ts', '.tidemark/build.json', 'etc/passwd', 'proxy.ts']

function targets(): string[] {
  const found: string[] = []
  for (const root of ROOTS) {
    for (const up of UPS) {
      for (const slash of SLASHES) {
        const goal = GOALS[found.length % GOALS.length] as string
        const depth = goal.startsWith('etc') ? 8 : 1 + (found.length % 3)
        found.push(`${root}/${`${up}${slash}`.repeat(depth)}${goal.replaceAll('/', slash)}`)
      }
    }
  }
  const absolute = [
    'C:/outside.txt',
    'C:%5coutside.txt',
    'file:///etc/passwd',
    '%2fetc%2fpasswd',
    '/etc/passwd',
    '//etc/passwd',
    '\\\\host\\share',
    'public/hello.txt',
    'outside.txt',
    './outside.txt',
    'hello.txt%00.png',
    'hello.txt/',
    'hello.txt/../../outside.txt',
    'HELLO.TXT::$DATA',
    'hello.txt.',
    'linked.txt',
    'linked/outside.txt',
  ]
  return [...found, ...ROOTS.flatMap((root) => absolute.map((name) => `${root}/${name}`)), ...GOALS.map((goal) => `/${goal}`)]
}

let server: Server

beforeAll(async () => {
  const publicDir = path.join(fixture.app.dir, 'public')
  writeFileSync(path.join(fixture.app.dir, 'linked.txt'), 'canary-linked-8d3b')
  symlinkSync('../linked.txt', path.join(publicDir, 'linked.txt'))
  symlinkSync('..', path.join(publicDir, 'linked'))
  // The list of files is made when a server starts.
  server = await fixture.app.start()
})

test('no spelling of a path reads a file that is not public', async () => {
  const all = targets()
  expect(all.length).toBeGreaterThan(1_500)
  const answers = await sendMany(
    server.origin,
    all.map((target) => ({ target })),
  )
  const wrong = answers.flatMap(({ status, text }, index) => {
    const leaked = CANARIES.find((canary) => text.includes(canary))
    if (leaked) return [`${all[index]} reads ${leaked}`]
    return status >= 500 || status === 0 ? [`${all[index]}: ${status}`] : []
  })
  expect(wrong.slice(0, 20)).toEqual([])
}, 120_000)

test('the public file itself is served', async () => {
  const [plain, spelt] = await sendMany(server.origin, [{ target: '/hello.txt' }, { target: '/%68ello.txt' }])
  expect([plain?.text, spelt?.text]).toEqual(['a public file\n', 'a public file\n'])
})

test('nothing that a request names is written to the disk', async () => {
  const names = ['../../../../tmp/written', '..%2f..%2fwritten', '/tmp/written', 'x'.repeat(3_000), '.', '..', 'nul', 'a:b', 'a\u0000b']
  await sendMany(
    server.origin,
    names.flatMap((name) => [
      { target: `/p/${encodeURIComponent(name)}` },
      { target: `/any/${encodeURIComponent(name)}` },
      { target: '/cached', headers: { cookie: `session=${encodeURIComponent(name)}` } },
      { target: `/cached?key=${encodeURIComponent(name)}` },
    ]),
  )
  const around = readdirSync(fixture.app.dir, { encoding: 'utf8' })
  const within = readdirSync(path.join(fixture.app.dir, '.tidemark'), { recursive: true, encoding: 'utf8' })
  const written = [...around, ...within].filter((file) => /written|x{100}/.test(path.basename(file)))
  expect(written).toEqual([])
  expect(existsSync('/tmp/written')).toBe(false)
})
