import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function notes(): Promise<string[]> {
  return textOf(await fixture.server.html('/'), 'notes')?.split(',') ?? []
}

test('a form is posted without JavaScript and answered with the page as it is afterwards', async () => {
  const response = await postForm(fixture.server, '/', 'add', { note: 'by hand' })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toMatch(/no-store/)
  expect(textOf(await response.text(), 'notes')).toContain('by hand')
})

test('a cookie written without JavaScript is sent, and seen by the page that answers', async () => {
  const response = await postForm(fixture.server, '/', 'remember', { who: 'Ada' })
  expect(response.headers.getSetCookie()).toEqual(['who=Ada; Path=/'])
  expect(textOf(await response.text(), 'who')).toBe('Ada')
})

test('redirect() without JavaScript is a 303', async () => {
  const response = await postForm(fixture.server, '/', 'leave')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/done?from=action')
})

test('notFound() without JavaScript is a 404', async () => {
  expect((await postForm(fixture.server, '/', 'missing')).status).toBe(404)
})

test('what a closure has caught comes back, and the client cannot read it', async () => {
  expect(await fixture.server.html('/closure/7')).not.toContain('bound-canary')
  await postForm(fixture.server, '/closure/7', 'note', { text: 'closed over' })
  expect(await notes()).toContain('bound-canary-5319-7:closed over')
})

test('bound arguments come first', async () => {
  await postForm(fixture.server, '/closure/8', 'bound', { text: 'apples' })
  expect(await notes()).toContain('8 takes 3 apples')
})

test('useActionState works without JavaScript', async () => {
  const wrong = await postForm(fixture.server, '/state', 'state', { word: 'now' })
  expect(textOf(await wrong.text(), 'answer')).toBe('say the word!')
  const right = await postForm(fixture.server, '/state', 'state', { word: 'please' })
  expect(textOf(await right.text(), 'answer')).toBe('thank you')
})

test('a form whose function throws is a 500 that says nothing', async () => {
  const response = await postForm(fixture.server, '/', 'fail')
  expect([response.status, await response.text()]).toEqual([500, 'Internal Server Error'])
  expect(response.headers.get('cache-control')).toBe('no-cache, no-store, max-age=0, must-revalidate')
})

test('a form from another origin is refused before anything is run', async () => {
  const response = await postForm(fixture.server, '/', 'add', { note: 'from afar' }, { origin: 'https://evil.test' })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(await notes()).not.toContain('from afar')
})

test('a body over one megabyte is refused', async () => {
  const response = await postForm(fixture.server, '/', 'add', { note: 'x'.repeat(1_100_000) })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect((await notes()).some((note) => note.length > 1_000)).toBe(false)
})

test('an id that names nothing is refused', async () => {
  const response = await fixture.server.fetch('/', {
    method: 'POST',
    headers: { 'next-action': 'f'.repeat(42), origin: fixture.server.origin },
    body: '[]',
  })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
})

test.skipIf(!browserPath)('in the browser the page is updated without a document request', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'button')
  await page.evaluate(() => Reflect.set(window, 'still', 'here'))
  await page.getByLabel('note').fill('by script')
  await page.getByRole('button', { name: 'add' }).click()
  await page.locator('#notes', { hasText: 'by script' }).waitFor()
  expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
  expect(page.errors).toEqual([])
})

test.skipIf(!browserPath)('in the browser a cookie is seen at once', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'button')
  await page.getByLabel('who').fill('Grace')
  await page.getByRole('button', { name: 'remember' }).click()
  await page.locator('#who', { hasText: 'Grace' }).waitFor()
})

test.skipIf(!browserPath)('in the browser redirect() navigates', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'button')
  await page.evaluate(() => Reflect.set(window, 'still', 'here'))
  await page.getByRole('button', { name: 'leave' }).click()
  await page.locator('#done').waitFor()
  expect(await page.locator('#done').textContent()).toBe('came from action')
  expect(new URL(page.url()).pathname).toBe('/done')
  expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
})

test.skipIf(!browserPath)('the page that redirect() leads to is asked for with the cookies written before, in the header too', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'button')
  await page.getByRole('button', { name: 'enter' }).click()
  await page.locator('#inside', { hasText: 'a b|session=a%20b' }).waitFor()
})

test.skipIf(!browserPath)('useActionState and useFormStatus go through pending', async () => {
  const page = await openPage(`${fixture.server.origin}/state`)
  await hydrated(page, 'button')
  await page.getByLabel('word').fill('please')
  await page.getByRole('button', { name: 'say' }).click()
  await page.locator('#answer', { hasText: 'thank you' }).waitFor()
  await page.locator('#pending', { hasText: 'idle' }).waitFor()
  expect(page.errors).toEqual([])
})

test.skipIf(!browserPath)('values go both ways as what they are', async () => {
  const page = await openPage(`${fixture.server.origin}/call`)
  await hydrated(page, 'button')
  await page.getByRole('button', { name: 'values' }).click()
  await page.locator('#shown', { hasText: '0 bigint true 1-2 same' }).waitFor()
})

test.skipIf(!browserPath)('an iterable is streamed', async () => {
  const page = await openPage(`${fixture.server.origin}/call`)
  await hydrated(page, 'button')
  await page.getByRole('button', { name: 'stream' }).click()
  await page.locator('#shown', { hasText: '2+1' }).waitFor()
})

test.skipIf(!browserPath)('an error rejects with a digest and tells nothing', async () => {
  const page = await openPage(`${fixture.server.origin}/call`)
  await hydrated(page, 'button')
  await page.getByRole('button', { name: 'fail' }).click()
  await page.locator('#shown', { hasText: 'failed' }).waitFor()
  const shown = await page.locator('#shown').textContent()
  expect(shown).not.toContain('secret')
  expect(shown).toContain('with digest')
  expect(fixture.server.log()).toContain('a secret reason')
})
