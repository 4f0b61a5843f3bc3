import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

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
