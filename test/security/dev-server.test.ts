import { describe, expect, test } from 'vitest'
import { serveFixture } from '../harness/fixture.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** reliability.md A19: what a dev server must not do for a web page of somebody else, or for a guest. */
const fixture = serveFixture(mkdtempSync(path.join(tmpdir(), 'tidemark-empty-')), {
  mode: 'dev',
  files: {
    'middleware.ts': "export function middleware() {}\nexport const config = { matcher: '/nowhere' }\n// SECRET-SOURCE\n",
    'instrumentation.ts': 'export function register() {}\n// SECRET-SOURCE\n',
    'secret.mjs': 'export const secret = "SECRET-SOURCE"\n',
    'notes.txt': 'SECRET-SOURCE\n',
    '.env': 'TOKEN=SECRET-SOURCE\n',
    'app/layout.tsx':
      'import { Button } from \'./button\'\nexport default function Layout({ children }) {\n  return <html lang="en"><body><Button />{children}</body></html>\n}\n',
    'app/button.tsx': '\'use client\'\nexport function Button() {\n  return <button type="button">Press</button>\n}\n',
    'app/data.ts': 'export const data = "SECRET-SOURCE"\n',
    'app/actions.ts': "'use server'\nexport async function act() {\n  return 'SECRET-SOURCE'.length\n}\n",
    'app/page.tsx':
      "import { data } from './data'\nimport { act } from './actions'\nexport default function Page() {\n  return <form action={act}>{data.length}</form>\n}\n",
  },
})

const own = (): string => `localhost:${fixture.server.port}`

async function bodyOf(target: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const { status, text } = await fixture.server.http(target, { headers })
  return { status, text }
}

describe('CVE-2025-24010: DNS rebinding', () => {
  const endpoints = [
    '/',
    '/@vite/client',
    '/app/button.tsx',
    '/_tidemark/cache',
    '/_tidemark/page/',
    '/__vite_rsc_findSourceMapURL?filename=file:///etc/passwd&environmentName=Server',
    '/__open-in-editor?file=x',
  ]

  test.each(endpoints)('%s is refused under a foreign name', async (endpoint) => {
    expect((await bodyOf(endpoint, { host: 'evil.test' })).status).toBe(403)
    expect((await bodyOf(endpoint, { host: `localhost.evil.test:${fixture.server.port}` })).status).toBe(403)
  })

  test('addresses and names of this machine are its own', async () => {
    for (const host of [own(), `127.0.0.1:${fixture.server.port}`, `shop.localhost:${fixture.server.port}`]) {
      expect([host, (await bodyOf('/', { host })).status]).toEqual([host, 200])
    }
  })

  test.each(['https://evil.test', 'null', 'http://localhost.evil.test'])('a WebSocket from %s is refused', async (origin) => {
    const answer = await upgrade({ origin })
    expect(answer).not.toContain(' 101 ')
  })

  test('a WebSocket under a foreign name is refused', async () => {
    expect(await upgrade({ host: 'evil.test' })).not.toContain(' 101 ')
  })
})

function upgrade({ host = own(), origin }: { host?: string; origin?: string }): Promise<string> {
  const lines = [
    'GET / HTTP/1.1',
    `Host: ${host}`,
    ...(origin ? [`Origin: ${origin}`] : []),
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Protocol: vite-hmr',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ]
  return fixture.server.raw(`${lines.join('\r\n')}\r\n\r\n`, { idleMs: 1_000 })
}

describe('sources', () => {
  test('a client component is served to the page', async () => {
    await fixture.server.html('/')
    expect(await bodyOf('/app/button.tsx')).toMatchObject({ status: 200, text: expect.stringContaining('Press') })
  })

  test.each(['cross-site with Sec-Fetch-Site', 'cross-site with Origin'])(
    'a client component is not served to a foreign page: %s',
    async (how) => {
      await fixture.server.html('/')
      const headers: Record<string, string> = how.endsWith('Origin') ? { origin: 'https://evil.test' } : { 'sec-fetch-site': 'cross-site' }
      expect((await bodyOf('/app/button.tsx', headers)).status).toBe(403)
    },
  )

  const hidden = [
    '/middleware',
    '/middleware.ts',
    '/instrumentation',
    '/secret',
    '/secret.mjs',
    '/secret.mjs?import',
    '/secret.mjs?raw',
    '/secret.mjs?url&raw',
    '/notes.txt',
    '/notes.txt?raw',
    '/notes.txt?import&raw',
    '/app/data',
    '/app/data.ts',
    '/app/data.ts?import',
    '/app/data.ts?t=1',
    '/app/data.ts?v=1',
    '/app/page.tsx?raw',
    '/app/actions.ts?raw',
    '/app/actions.ts?import&raw',
    '/.env',
    '/.env?raw',
    '/.env?import&raw',
    '/@id/app/data.ts',
    '/@id//app/data.ts',
    '/app/../secret.mjs',
    '/%2e%2e/secret.mjs',
    '/app/button.tsx/../data.ts',
    '/app/button.tsx?import=../data.ts',
  ]
  test.each(hidden)('%s does not give away the source', async (target) => {
    const { text } = await bodyOf(target)
    expect(text).not.toContain('SECRET-SOURCE')
  })

  test('the application cannot be read through /@fs', async () => {
    for (const file of ['app/data.ts', 'app/data.ts?raw', 'secret.mjs?import', '.env?raw', 'notes.txt?raw??']) {
      const { text } = await bodyOf(`/@fs${fixture.app.dir}/${file}`)
      expect([file, text.includes('SECRET-SOURCE')]).toEqual([file, false])
    }
  })

  // CVE-2025-30208, -31125, -31486, -32395
  const outside = [
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?raw??',
    '/@fs/etc/passwd?import&raw??',
    '/@fs/etc/passwd?url',
    '/@fs/etc/passwd?inline&.svg?.wasm?init',
    '/@fs/x/x/x/vite/../../../../../../../etc/passwd',
    '/@fs/etc/passwd#/../x.svg',
    '/../../../../etc/passwd.svg?raw',
    '/@id/etc/passwd?raw',
  ]
  test.each(outside)('%s does not lead outside of the application', async (target) => {
    expect(await fixture.server.raw(`GET ${target} HTTP/1.1\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`)).not.toContain('root:')
  })

  test.each(['file:///etc/passwd', 'file:///etc/hosts', '/etc/passwd'])('the source map endpoint gives nothing of %s', async (file) => {
    for (const environment of ['Server', 'Client', 'Cache']) {
      const { status, text } = await bodyOf(
        `/__vite_rsc_findSourceMapURL?filename=${encodeURIComponent(file)}&environmentName=${environment}`,
      )
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).not.toMatch(/root:|localhost/)
    }
  })
})

describe('server functions (plugin-rsc CVE-2026-67489: import of an id the client names)', () => {
  const ids = [
    'data:text/javascript,globalThis.pwned=1#x',
    'data:text/javascript,export default()=>globalThis.process.exit(7)#default',
    'file:///etc/passwd#x',
    'node:child_process#execSync',
    '/app/data.ts#data',
    '../secret.mjs#secret',
    '$$decode-client:x#y',
    '__proto__#constructor',
  ]

  test.each(ids)('%s is refused', async (id) => {
    const response = await fixture.server.fetch('/', {
      method: 'POST',
      headers: { 'next-action': id, 'x-rsc-action': id, origin: fixture.server.origin, 'content-type': 'text/plain' },
      body: '[]',
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).not.toContain('SECRET-SOURCE')
    const form = new FormData()
    form.set(`$ACTION_ID_${id}`, '')
    expect(
      (await fixture.server.fetch('/', { method: 'POST', headers: { origin: fixture.server.origin }, body: form })).status,
    ).toBeGreaterThanOrEqual(400)
    await fixture.server.html('/')
  })
})

test('it listens on this machine only', async () => {
  const { networkInterfaces } = await import('node:os')
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')
  if (!outer) return
  await expect(fetch(`http://${outer.address}:${fixture.server.port}/`)).rejects.toThrow(/fetch failed/)
})

test('the cache inspector takes no form from a foreign page', async () => {
  const post = (origin?: string) =>
    fixture.server.fetch('/_tidemark/cache', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin ? { origin } : {}) },
      body: 'tag=x',
    })
  expect((await post('https://evil.test')).status).toBe(403)
  expect((await post()).status).toBe(403)
  expect((await post(fixture.server.origin)).status).toBe(303)
})
