import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { tags } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

async function ran(): Promise<string[]> {
  return (await (await fixture.server.fetch('/api/log', { method: 'POST' })).json()) as string[]
}

beforeEach(ran)

async function open(at: string): Promise<BrowserPage> {
  const page = await openPage(fixture.server.origin + at)
  await hydrated(page, 'a')
  return page
}

async function resultOf(page: BrowserPage, id: string): Promise<string | null> {
  // What is loaded lazily comes alive after the rest: a click before that is lost, as with React alone.
  await hydrated(page, `#${id}`)
  await page.locator(`#${id}`).click()
  const result = page.locator(`#${id}-result:not(:empty)`)
  await result.waitFor()
  return result.textContent()
}

const direct = [
  ['given to a client component', '/', 'visit', 'visited'],
  ['returned by another one', '/', 'giver', 'function given'],
  ['among the arguments of another one', '/', 'take', 'took visited'],
  ['that only a lazily loaded client component imports', '/only-client', 'inner', 'inner'],
  ['behind a module that hands on others', '/barrel', 'barrel', 'visited'],
  ['in what a cached component shows', '/cached', 'kept', 'kept'],
  ['of the page a rewrite leads to', '/alias', 'erase', 'erased'],
  ['of a page with params', '/photo/7', 'alone', 'alone'],
] as const

test.skipIf(!browserPath).each(direct)('a function %s is called', async (_what, at, id, result) => {
  expect(await resultOf(await open(at), id)).toBe(result)
})

test.skipIf(!browserPath)('an intercepting page and the page below it call theirs at the URL they share', async () => {
  const page = await open('/')
  await page.getByText('to /photo/1').click()
  expect(await resultOf(page, 'over')).toBe('over')
  expect(await resultOf(page, 'visit')).toBe('visited')
  expect(new URL(page.url()).pathname).toBe('/photo/1')
})

test.skipIf(!browserPath)('a slot that kept the page before calls its function', async () => {
  const page = await open('/dash/settings')
  await page.getByText('to /dash/visitors').click()
  await page.getByRole('heading', { name: 'visitors' }).waitFor()
  expect(await resultOf(page, 'team')).toBe('team')
})

test.skipIf(!browserPath)('a call that comes after its page was left is made all the same', async () => {
  const page = await open('/admin')
  await page.locator('#late').click()
  await page.getByText('to /', { exact: true }).click()
  await page.locator('#visit').waitFor()
  await page.waitForFunction(() => document.title === 'erased')
  expect(await ran()).toEqual(['erase'])
  // The answer was for a page that is not shown.
  expect(await page.getByRole('heading').allTextContents()).toEqual(['visit'])
  expect(new URL(page.url()).pathname).toBe('/')
})

test('the form of the page for unmatched paths is posted without JavaScript', async () => {
  const html = await (await fixture.server.fetch('/no/such')).text()
  const fields = tags(html, 'input').flatMap(({ name }) => (name?.startsWith('$ACTION') ? [name] : []))
  const body = new FormData()
  for (const name of fields) body.set(name, '')
  const response = await fixture.server.fetch('/no/such', { method: 'POST', body })
  expect(response.status).toBe(303)
  expect(await ran()).toEqual(['lost'])
})

test('a form with a closure is posted without JavaScript, through a rewrite too', async () => {
  expect((await postForm(fixture.server, '/admin', 'form')).status).toBe(200)
  expect((await postForm(fixture.server, '/alias', 'form')).status).toBe(200)
  expect(await ran()).toEqual(['erase', 'erase'])
})

test.skipIf(isNext)('a function cannot be called at a page that does not import it, not even one of the same module', async () => {
  for (const at of ['/', '/cached', '/dash/visitors', '/no/such', '/only-client']) {
    const response = await call(at, idOf('erase'), '[]')
    expect([at, response.status]).toEqual([at, 404])
    expect(response.headers.get('x-nextjs-action-not-found')).toBe('1')
    expect(response.headers.get('x-tidemark-action-home')).toBe('/admin')
  }
  expect(await ran()).toEqual([])
  expect((await call('/admin', idOf('erase'), '[]')).status).toBe(200)
  expect(await ran()).toEqual(['erase'])
})

test.skipIf(isNext)('nor by a form, nor among the arguments of another', async () => {
  const form = new FormData()
  form.set(`$ACTION_ID_${idOf('erase')}`, '')
  expect((await fixture.server.fetch('/', { method: 'POST', body: form })).status).toBe(404)
  const bound = new FormData()
  bound.set('0', '["$h1"]')
  bound.set('1', JSON.stringify({ id: idOf('erase'), bound: null }))
  expect((await call('/', idOf('take'), bound)).status).toBe(404)
  expect(await ran()).toEqual([])
})

test.skipIf(isNext)('one that no page imports cannot be called at all', async () => {
  for (const at of ['/', '/admin', '/photo/1']) {
    const response = await call(at, idOf('lost').replace('#lost', '#unused'), '[]')
    expect([response.status, response.headers.get('x-tidemark-action-home')]).toEqual([404, null])
  }
  expect(await ran()).toEqual([])
})

async function call(at: string, id: string, body: string | FormData): Promise<Response> {
  return fixture.server.fetch(at, { method: 'POST', headers: { 'next-action': id }, body })
}

/** As it stands in the server's bundle. */
function idOf(name: string): string {
  const folder = path.join(fixture.app.dir, '.tidemark/server/rsc')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue
    const found = new RegExp(`registerServerReference\\(\\w+, "([\\w-]+)", "${name}"\\)`).exec(
      readFileSync(path.join(folder, file), 'utf8'),
    )?.[1]
    if (found) return `${found}#${name}`
  }
  throw new Error(`no server function ${name}`)
}
