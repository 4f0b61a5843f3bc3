import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage, type BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

async function open(path: string): Promise<BrowserPage> {
  const page = await openPage(`${fixture.server.origin}${path}`)
  await hydrated(page, 'button')
  return page
}

const press = (page: BrowserPage, name: string) => page.getByRole('button', { name }).click()
const text = (page: BrowserPage, selector: string) => page.locator(selector).textContent()

test('the document shows what is cached, also without scripts', async () => {
  const html = await (await fixture.server.fetch('/hole')).text()
  expect(html).toContain('Line 39: what the tide brought, &quot;quoted&quot; and &lt;marked&gt; at $39')
  expect(html.match(/<em>given<\/em>/g)).toHaveLength(2)
  expect(html).toContain('hello stranger')
})

test('a form in it works without scripts', async () => {
  const html = await (await fixture.server.fetch('/kinds')).text()
  const name = /name="(\$ACTION_ID_[^"]+)"/.exec(html)?.[1] as string
  const body = new FormData()
  body.set(name, '')
  body.set('name', 'no scripts')
  expect((await fixture.server.fetch('/kinds', { method: 'POST', body })).status).toBe(200)
  expect(await (await fixture.server.fetch('/greeted')).json()).toBe('no scripts')
})

test('what the server hands on is the text it has, and beside it the client components in it', async () => {
  const read = async () => Buffer.from(await (await fixture.server.fetch('/_tidemark/page/board')).arrayBuffer())
  const boards = (payload: Buffer) =>
    [...payload.toString('latin1').matchAll(/\n[0-9a-f]+:T([0-9a-f]+),/g)]
      .map(({ 0: head, 1: size = '', index }) =>
        payload.toString('utf8', index + head.length, index + head.length + Number.parseInt(size, 16)),
      )
      .filter((text) => text.includes('"id":"board"'))
  await read()
  const [first, second] = [await read(), await read()]
  expect(boards(first)).toHaveLength(1)
  expect(boards(second)).toEqual(boards(first))
  const counter = /I\["([^"]+)",[^\]]*\],"Counter"/.exec(boards(first)[0] ?? '')?.[1]
  expect(first.toString().replace(boards(first)[0] ?? '', '')).toContain(`I["${counter}"`)
})

describe.skipIf(!browserPath)('in the browser', () => {
  test('a cached page in a cached layout comes alive', async () => {
    const page = await open('/')
    for (const name of ['layout', 'home']) {
      await press(page, `${name} 0`)
      await page.getByText(`${name} 1`).waitFor()
    }
    expect(page.errors).toEqual([])
  })

  test('what is passed to a cached component stands in it, holes filled', async () => {
    const page = await open('/hole')
    await page.context().addCookies([{ name: 'name', value: 'tide', url: fixture.server.origin }])
    await page.reload()
    await hydrated(page, '#inside')
    await page.getByText('hello tide').waitFor()
    await press(page, 'inside 0')
    await page.getByText('inside 1given').waitFor()
    expect(page.errors).toEqual([])
  })

  test('a client component in it keeps its state, whether the next answer brings a text or had to make it', async () => {
    const page = await open('/board')
    await press(page, 'notes 0')
    await page.getByText('notes 1').waitFor()
    const [board, request] = [await text(page, '#board'), await text(page, '#request')]
    await press(page, 'wipe')
    await page.waitForFunction((old) => document.querySelector('#board')?.textContent !== old, board)
    await page.getByText('notes 1').waitFor()
    const made = await text(page, '#board')
    const second = await text(page, '#request')
    expect(second).not.toBe(request)
    await press(page, 'refresh')
    await page.waitForFunction((old) => document.querySelector('#request')?.textContent !== old, second)
    expect(await text(page, '#board')).toBe(made)
    await page.getByText('notes 1').waitFor()
    expect(page.errors).toEqual([])
  })

  test('layouts keep their state from page to page', async () => {
    const page = await open('/')
    await press(page, 'layout 0')
    await page.getByText('layout 1').waitFor()
    for (const name of ['hole', 'board', 'kinds', 'home']) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.getByText('layout 1').waitFor()
    }
    await page.goBack()
    await page.getByRole('heading', { name: 'kinds' }).waitFor()
    expect(page.errors).toEqual([])
  })

  test.each(['visited first', 'navigated to'])('values, styles, forms and what came late arrive in it: %s', async (how) => {
    const page = await open(how === 'visited first' ? '/kinds' : '/')
    if (how === 'navigated to') await page.getByRole('link', { name: 'kinds' }).click()
    await page.getByRole('heading', { name: 'kinds' }).waitFor()
    expect(await text(page, '#values')).toBe('1970-01-01T00:00:00.000Z bigint later ')
    expect(await text(page, '#bytes')).toContain('1970-01-01T00:00:00.001Z undefined bytes 0,200,255')
    expect(await text(page, '#slow')).toBe('slow')
    expect(await page.locator('#rich').evaluate((element) => getComputedStyle(element).padding)).toBe('3px')
    await page.locator('[name=name]').fill(how)
    await page.getByRole('button', { name: 'greet' }).click()
    await expect.poll(async () => (await fixture.server.fetch('/greeted')).json()).toBe(how)
    expect(page.errors).toEqual([])
  })
})
