import { expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'

const fixture = serveFixture(import.meta.dirname, { startEnv: { FAIL_REFRESH: 'yes' } })

test('register is called once, before the first request', async () => {
  await fixture.server.fetch('/')
  expect(fixture.server.log().match(/registered in nodejs/g)).toHaveLength(1)
})

test('an error of a page is reported with its route', async () => {
  await fixture.server.fetch('/broken/7?x=1')
  const line = await fixture.server.waitForLog(/reported.*page broke/)
  expect(JSON.parse(line.slice(line.indexOf('{')))).toEqual({
    message: 'page broke',
    digest: 'string',
    method: 'GET',
    path: '/broken/7?x=1',
    routerKind: 'App Router',
    routePath: '/broken/[id]',
    routeType: 'render',
  })
})

test('an error of a handler is reported with its route', async () => {
  await fixture.server.fetch('/api/broken', { method: 'POST' })
  const line = await fixture.server.waitForLog(/reported.*handler broke/)
  expect(JSON.parse(line.slice(line.indexOf('{')))).toMatchObject({ method: 'POST', routePath: '/api/broken', routeType: 'route' })
})

async function reported(message: string): Promise<Record<string, unknown>> {
  const line = await fixture.server.waitForLog(new RegExp(`reported.*${message}`))
  return JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>
}

test('an error of a client component on the server is one of rendering', async () => {
  await fixture.server.fetch('/client')
  expect(await reported('client component broke')).toMatchObject({ routePath: '/client', routeType: 'render', digest: 'string' })
})

test('an error of a server function is reported with its page', async () => {
  await postForm(fixture.server, '/failing', 'fail')
  expect(await reported('action broke')).toMatchObject({ method: 'POST', path: '/failing', routePath: '/failing', routeType: 'action' })
})

test('an error of a body that is already on its way is reported', async () => {
  await fixture.server
    .fetch('/api/stream')
    .then((response) => response.text())
    .catch(() => undefined)
  expect(await reported('stream broke')).toMatchObject({ routePath: '/api/stream', routeType: 'route' })
})

test('an error of proxy.ts is reported', async () => {
  expect((await fixture.server.fetch('/guarded?x=1')).status).toBe(500)
  expect(await reported('proxy broke')).toMatchObject({ path: '/guarded?x=1', routePath: '/proxy', routeType: 'proxy' })
})

test('a refresh that fails is reported, and the old answer stays', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await fixture.server.fetch('/renewed')).status).toBe(200)
  expect(await reported('refresh of a page broke')).toMatchObject({ routePath: '/renewed', routeType: 'render', revalidateReason: 'stale' })
  expect(await (await fixture.server.fetch('/api/renewed')).text()).toBe('old')
  expect(await reported('refresh of a handler broke')).toMatchObject({
    routePath: '/api/renewed',
    routeType: 'route',
    revalidateReason: 'stale',
  })
  expect((await fixture.server.fetch('/renewed')).status).toBe(200)
})

test('notFound() is no error', async () => {
  await fixture.server.fetch('/expected')
  expect(fixture.server.log()).not.toContain('NEXT_HTTP_ERROR_FALLBACK')
})

test('each error is reported once', async () => {
  await fixture.server.fetch('/broken/8')
  await fixture.server.waitForLog(/broken\/8/)
  expect(fixture.server.log().match(/reported.*\/broken\/8/g)).toHaveLength(1)
})

test('a server whose register() fails does not start', async () => {
  const app = await createApp({
    fixture: import.meta.dirname,
    files: { 'instrumentation.ts': "export async function register() { throw new Error('no tracing') }" },
  })
  await app.build()
  await expect(app.start()).rejects.toThrow(/no tracing/)
  await app.dispose()
})

test('after() is run behind the answer', async () => {
  await fixture.server.fetch('/')
  await fixture.server.waitForLog(/after the page/)
  const response = await fixture.server.fetch('/api/after')
  expect(await response.text()).toBe('answered')
  await fixture.server.waitForLog(/after the handler/)
})

test('after() that is under way is waited for when the server is stopped', async () => {
  const server = await fixture.app.start()
  await (await server.fetch('/api/after')).text()
  const { code, signal } = await server.stop()
  expect(server.log()).toContain('after the handler')
  expect(code === 0 || signal === 'SIGTERM' || code === 143).toBe(true)
})
