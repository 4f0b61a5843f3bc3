import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'

const fixture = serveFixture(import.meta.dirname)

function times(text: string): number {
  return fixture.server.log().split(text).length - 1
}

test('in a static page it is run when the page is built', () => {
  expect(fixture.output).toContain('after the static page')
})

test('and each time the page is made again', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1200))
  await fixture.server.fetch('/renewed')
  await fixture.server.waitForLog(/after the renewed page/)
})

test('it is run when the last part of the page is sent', async () => {
  await (await fixture.server.fetch('/streamed')).text()
  await fixture.server.waitForLog(/streamed: after/)
  const log = fixture.server.log()
  expect(log.indexOf('streamed: last part')).toBeLessThan(log.indexOf('streamed: after'))
})

for (const [how, status] of [
  ['redirect', 307],
  ['missing', 404],
  ['forbidden', 403],
  ['broken', 500],
] as const) {
  test(`it is run once for a page that ends with ${status}, and once for its layout`, async () => {
    const before = times('after the layout')
    const response = await fixture.server.fetch(`/ends/${how}`)
    await response.text()
    expect(response.status).toBe(status)
    await fixture.server.waitForLog(new RegExp(`after ${how}`))
    expect(times(`after ${how}`)).toBe(1)
    expect(times('after the layout') - before).toBe(1)
  })
}

test('it is run for a handler that failed; what fails in it is logged, and the rest is run', async () => {
  const response = await fixture.server.fetch('/handler')
  expect(response.status).toBe(500)
  await fixture.server.waitForLog(/after after/)
  await fixture.server.waitForLog(/the callback broke/)
  await fixture.server.waitForLog(/the promise broke/)
  expect(fixture.server.log()).not.toContain('unhandledRejection')
  expect((await fixture.server.fetch('/')).status).toBe(200)
})

test('what is added when the answer has long been sent is run then', async () => {
  expect(await (await fixture.server.fetch('/late')).text()).toBe('begun')
  await fixture.server.waitForLog(/done after late work/)
  expect(times('\nlate work')).toBe(1)
})

test('behind a server function it reads cookies and invalidates', async () => {
  const before = await (await fixture.server.fetch('/cached')).text()
  expect(await (await fixture.server.fetch('/cached')).text()).toBe(before)
  await postForm(fixture.server, '/form', 'form', {}, { cookie: 'who=me' })
  await fixture.server.waitForLog(/after the action of me/)
  await expect.poll(async () => (await fixture.server.fetch('/cached')).text()).not.toBe(before)
})

test('also when the server function failed', async () => {
  const response = await postForm(fixture.server, '/form', 'form', { fail: 'yes' }, { cookie: 'who=failing' })
  expect(response.status).toBe(500)
  await fixture.server.waitForLog(/after the action of failing/)
})
