import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { spawnNode } from '../../harness/process.ts'
import { freePort, untilListening } from '../../harness/http.ts'
import { isNext } from '../../harness/target.ts'

const files = {
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.tsx': `export default function Page() { return <p id="home">home</p> }`,
  'app/seen/route.ts': `import type { NextRequest } from 'next/server'
export const GET = async (request: NextRequest) => Response.json({ url: request.url, long: request.nextUrl.search.length })`,
}

function appWith(config: string): Promise<App> {
  return createApp({ files: { ...files, 'next.config.ts': `export default ${config}` } })
}

test('with distDir the build is there, and found there', async () => {
  const app = await appWith(`{ distDir: 'out/site' }`)
  try {
    await app.build()
    const server = await app.start()
    expect(await server.html('/')).toContain('home')
    await server.stop()
  } finally {
    await app.dispose()
  }
})

test.skipIf(isNext)('a build in another place is not hidden by an older one in the usual place', async () => {
  const app = await appWith(`{}`)
  try {
    await app.build()
    app.write('next.config.ts', `export default { distDir: 'out' }`)
    app.edit('app/page.tsx', (text) => text.replace('>home<', '>the newer one<'))
    await app.build()
    const server = await app.start()
    expect(await server.html('/')).toContain('the newer one')
    await server.stop()
  } finally {
    await app.dispose()
  }
})

test.skipIf(isNext)('distDir and a standalone folder: it needs no configuration', async () => {
  const app = await appWith(`{ distDir: 'out', output: 'standalone' }`)
  try {
    await app.build()
    rmSync(path.join(app.dir, 'next.config.ts'))
    const port = await freePort()
    const server = spawnNode([path.join(app.dir, 'out/standalone/server.js')], { cwd: app.dir, env: { PORT: String(port) } })
    const origin = `http://127.0.0.1:${port}`
    await untilListening(origin, AbortSignal.timeout(20_000))
    expect(await (await fetch(origin)).text()).toContain('home')
    server.kill('SIGTERM')
    expect((await server.exited).code).toBe(0)
  } finally {
    await app.dispose()
  }
})

test.skipIf(isNext)('limits and trust of the server are options', async () => {
  const app = await appWith(
    `{ server: { trustedProxies: ['loopback'], allowedHosts: ['shop.test', 'localhost', '127.0.0.1'], maxUrlLength: 100, maxHeaders: 20, maxHeaderSize: 4096 } }`,
  )
  try {
    await app.build()
    const server = await app.start()
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'shop.test' }
    const seen = await server.http('/seen', { headers: forwarded })
    expect(JSON.parse(seen.body.toString())).toMatchObject({ url: 'https://shop.test/seen' })
    expect((await server.http('/seen', { headers: { ...forwarded, 'x-forwarded-host': 'evil.test' } })).status).toBe(400)
    expect((await server.http(`/seen?${'a'.repeat(90)}`)).status).toBe(200)
    expect((await server.http(`/seen?${'a'.repeat(95)}`)).status).toBe(414)
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`x-${index}`, '1']))
    expect((await server.http('/seen', { headers: many })).status).toBe(431)
    expect((await server.http('/seen', { headers: { 'x-large': 'a'.repeat(5000) } })).status).toBe(431)
    await server.stop()
  } finally {
    await app.dispose()
  }
})

test.skipIf(isNext)('without trusted proxies nobody is believed', async () => {
  const app = await appWith(`{}`)
  try {
    await app.build()
    const server = await app.start()
    const seen = await server.http('/seen', { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.test' } })
    expect(seen.body.toString()).not.toContain('evil.test')
    await server.stop()
  } finally {
    await app.dispose()
  }
})

test.skipIf(isNext)('what cannot be meant fails the build, by name', async () => {
  const app = await appWith(`{ server: { trustedProxies: ['nginx'] } }`)
  try {
    expect((await app.tryBuild()).output).toMatch(/TM_CONFIG_INVALID[^]*server\.trustedProxies: "nginx"/)
    app.write('next.config.ts', `export default { server: { maxHeaders: -1 } }`)
    expect((await app.tryBuild()).output).toMatch(/server\.maxHeaders is -1/)
  } finally {
    await app.dispose()
  }
})

test('keepAliveTimeout of the command is what clients are told', async () => {
  const app = await appWith(`{}`)
  try {
    await app.build()
    const server = await app.start({ args: ['--keepAliveTimeout', '7000'] })
    expect((await server.fetch('/')).headers.get('keep-alive')).toBe('timeout=7')
    await server.stop()
    if (isNext) return
    await expect(app.start({ args: ['--keepAliveTimeout', 'long'] })).rejects.toThrow('TM_CLI_TIMEOUT')
  } finally {
    await app.dispose()
  }
})

test('a rule that cannot be filled in fails the build', async () => {
  const app = await appWith(`{ redirects: () => [{ source: '/old/:slug', destination: '/new/:id', permanent: false }] }`)
  try {
    const { code, output } = await app.tryBuild()
    expect(code).toBe(1)
    expect(output).toContain('/new/:id')
    if (!isNext) expect(output).toContain('TM_ROUTE_DESTINATION_INVALID')
  } finally {
    await app.dispose()
  }
})
