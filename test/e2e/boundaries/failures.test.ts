import { expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { tags, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function failing(path: string, status = 500): Promise<string> {
  const response = await fixture.server.fetch(path)
  const html = await response.text()
  expect(response.status).toBe(status)
  expect(html).not.toContain('secret')
  expect(response.headers.get('cache-control')).toMatch(/no-store/)
  return html
}

test('the nearest error boundary is in the document itself', async () => {
  const html = await failing('/shop/broken')
  expect(textOf(html, 'failed')).toContain('An error occurred in the Server Components render')
  expect(textOf(html, 'digest')).toMatch(/^\d+$/)
  expect(fixture.server.log()).toContain(`{ digest: '${textOf(html, 'digest')}' }`)
  expect(textOf(html, 'shop')).toBe('shop')
})

test.skipIf(!browserPath)('it is hydrated, and reset asks the server again', async () => {
  const page = await openPage(`${fixture.server.origin}/cached`)
  await page.locator('#global').waitFor()
  const shop = await openPage(`${fixture.server.origin}/shop/broken`)
  await shop.getByText('again').click()
  await shop.locator('#failed').waitFor()
  expect(await shop.locator('#shop').textContent()).toBe('shop')
})

test('an error of a layout is shown by the boundary above it, in its template', async () => {
  const html = await failing('/nest/inner')
  expect(textOf(html, 'failed')).toBe('failed in nest')
  expect(html).toContain('id="template"')
})

test('an error of a parallel slot is shown in the slot', async () => {
  const html = await failing('/dash')
  expect(textOf(html, 'failed')).toBe('failed in the slot')
  expect(textOf(html, 'page')).toBe('the page is whole')
})

test('global-error is the last', async () => {
  expect(textOf(await failing('/fatal'), 'global')).toBe('all failed: digest')
})

test('an error behind the shell is the boundary’s alone', async () => {
  const html = await failing('/late', 200)
  expect(textOf(html, 'page')).toBe('shell')
})

test.skipIf(!browserPath)('and shown there by the browser', async () => {
  const page = await openPage(`${fixture.server.origin}/late`)
  await page.locator('#failed').waitFor()
  expect(await page.locator('#failed').textContent()).toMatch(/^failed late: \d+$/)
})

test.skipIf(!browserPath)('a client component that fails only on the server is shown by the browser', async () => {
  await failing('/ssr')
  const page = await openPage(`${fixture.server.origin}/ssr`)
  await page.locator('#page').waitFor()
  expect(await page.locator('#page').textContent()).toBe('fine in the browser')
})

test('what a cached function throws is not kept', async () => {
  await expect
    .poll(async () => {
      const response = await fixture.server.fetch('/cached')
      const html = await response.text()
      expect(html).not.toContain('secret')
      return textOf(html, 'page')
    })
    .toBe('cached at last')
})

test('metadata that fails does not take the page with it', async () => {
  const html = await (await fixture.server.fetch('/meta')).text()
  expect(html).not.toContain('secret')
  expect(html).toContain('with bad metadata')
  expect(fixture.server.log()).toContain('the secret of metadata')
})

test('a handler whose body fails midway has its connection cut', async () => {
  const response = await fixture.server.fetch('/stream')
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('terminated')
  await fixture.server.waitForLog(/\/stream Error: the secret of a stream/)
})

test('a promise and a timer that nobody looks after end no server', async () => {
  expect(await (await fixture.server.fetch('/forgotten')).text()).toBe('answered')
  await fixture.server.waitForLog(/a promise that nobody waits for/)
  await fixture.server.waitForLog(/a timer that throws/)
  expect((await fixture.server.fetch('/')).status).toBe(200)
})

test('an error of a form’s action without JavaScript is a 500', async () => {
  const response = await postForm(fixture.server, '/act', 'act')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(fixture.server.log()).toContain('the secret of an action')
})

for (const [how, status, text] of [
  ['missing', 404, 'nothing here'],
  ['forbidden', 403, 'forbidden here'],
  ['unauthorized', 401, 'who are you'],
] as const) {
  test(`${how} in a form’s action is a ${status} with its page, without JavaScript and with`, async () => {
    const response = await postForm(fixture.server, '/act', 'act', { how })
    expect(response.status).toBe(status)
    expect(textOf(await response.text(), 'missing')).toBe(text)
    const called = await call(how)
    expect(called.status).toBe(status)
    expect(await called.text()).toContain(`NEXT_HTTP_ERROR_FALLBACK;${status}`)
  })
}

test('redirect in an action: 303 without JavaScript, else a header and the page it leads to', async () => {
  const response = await postForm(fixture.server, '/act', 'act', { how: 'redirect' })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/shop/fine'])
  const called = await call('redirect')
  expect([called.status, called.headers.get('x-action-redirect')]).toEqual([200, '/shop/fine;push'])
})

test('an error of a called action is a 500 with a digest', async () => {
  const called = await call('fail')
  expect(called.status).toBe(500)
  const text = await called.text()
  expect(text).not.toContain('secret')
  expect(text).toMatch(/"digest":"\d+"/)
})

/** As the browser's router calls a server function. */
async function call(how: string): Promise<Response> {
  const html = await fixture.server.html('/act')
  const id = tags(html, 'input')
    .map(({ name = '' }) => /^\$ACTION_ID_(.+)$/.exec(name)?.[1])
    .find(Boolean)
  const body = new FormData()
  body.append('_1_how', how)
  body.append('0', '["$K1"]')
  return fixture.server.fetch('/act', { method: 'POST', body, headers: { 'next-action': id ?? '', origin: fixture.server.origin } })
}
