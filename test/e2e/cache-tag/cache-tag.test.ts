import { beforeEach, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

async function call(name: string, ...args: unknown[]): Promise<{ error?: string }> {
  const response = await fixture.server.fetch('/api', { method: 'POST', body: JSON.stringify({ call: name, args }) })
  expect(response.status).toBe(200)
  return (await response.json()) as { error?: string }
}

interface Seen {
  readonly state: string | null
  readonly value: string | undefined
}

async function see(path: string): Promise<Seen> {
  const response = await fixture.server.fetch(path)
  return { state: response.headers.get('x-nextjs-cache'), value: textOf(await response.text(), 'value') }
}

const PAGES = ['/tag/p/1', '/tag/p/2', '/tag/full'] as const

async function fresh(path: string): Promise<Seen> {
  await expect.poll(async () => (await see(path)).state, { timeout: 5000 }).toBe('HIT')
  return see(path)
}

beforeEach(async () => {
  for (const path of PAGES) await fresh(path)
})

test('revalidateTag with a profile: STALE with the old value, then HIT with a new one', async () => {
  const before = await fresh('/tag/full')
  await call('revalidateTag', 'full', 'max')
  expect(await see('/tag/full')).toEqual({ state: 'STALE', value: before.value })
  await expect.poll(() => see('/tag/full'), { timeout: 5000 }).toMatchObject({ state: 'HIT' })
  expect((await see('/tag/full')).value).not.toBe(before.value)
})

test.each([
  { name: 'one argument', args: [] },
  { name: 'expire: 0', args: [{ expire: 0 }] },
])('revalidateTag with $name: MISS with a new value', async ({ args }) => {
  const before = await fresh('/tag/full')
  await call('revalidateTag', 'full', ...args)
  const after = await see('/tag/full')
  expect(after.state).toBe('MISS')
  expect(after.value).not.toBe(before.value)
  expect(await see('/tag/full')).toEqual({ state: 'HIT', value: after.value })
})

test.each([['max'], [{ expire: 0 }], []])('who invalidates a tag sees the new value in the same request: %j', async (...args) => {
  const own = async (method: string): Promise<{ before: string; after: string }> => {
    const body = JSON.stringify(args.filter((arg) => arg !== undefined))
    return (await (await fixture.server.fetch('/own', { method, body })).json()) as { before: string; after: string }
  }
  // What revalidateTag has made stale is refreshed behind its first reader.
  await own('PUT')
  await expect.poll(async () => (await own('PUT')).before === (await own('PUT')).before).toBe(true)
  const { before } = await own('PUT')
  const seen = await own('POST')
  expect(seen.before).toBe(before)
  expect(seen.after).toMatch(/^own /)
  expect(seen.after).not.toBe(before)
})

test('a tag made of data reaches its page alone, a shared one both', async () => {
  await call('revalidateTag', 'product-1', { expire: 0 })
  expect([(await see('/tag/p/1')).state, (await see('/tag/p/2')).state]).toEqual(['MISS', 'HIT'])
  await call('revalidateTag', 'toys', { expire: 0 })
  expect([(await see('/tag/p/1')).state, (await see('/tag/p/2')).state]).toEqual(['MISS', 'MISS'])
})

test('the tag of an inner function reaches the outer one and the page', async () => {
  const before = await fresh('/tag/deep')
  await call('revalidateTag', 'inner', { expire: 0 })
  const after = await see('/tag/deep')
  expect(after.state).toBe('MISS')
  expect(after.value).not.toBe(before.value)
})

test('128 tags are taken, of up to 256 characters', async () => {
  for (const tag of ['many-0', 'many-126', 'x'.repeat(256)]) {
    const before = await fresh('/limits')
    await call('revalidateTag', tag, { expire: 0 })
    expect((await see('/limits')).value).not.toBe(before.value)
  }
})

test.skipIf(isNext)('a page whose listed params are read below Suspense is refreshed by tag and by path', async () => {
  const first = await fresh('/suspended/s1')
  await call('revalidateTag', 'product-s1', { expire: 0 })
  const second = await see('/suspended/s1')
  expect(second.value).not.toBe(first.value)
  await call('revalidatePath', '/suspended/s1')
  expect((await see('/suspended/s1')).value).not.toBe(second.value)
})

test.each([
  { args: ['/tag/p/1'], states: ['MISS', 'HIT', 'HIT'] },
  { args: ['/tag/p/[id]'], states: ['HIT', 'HIT', 'HIT'] },
  { args: ['/tag/p/[id]', 'page'], states: ['MISS', 'MISS', 'HIT'] },
  { args: ['/tag/p/[id]', 'layout'], states: ['MISS', 'MISS', 'HIT'] },
  { args: ['/tag', 'layout'], states: ['MISS', 'MISS', 'MISS'] },
  { args: ['/', 'layout'], states: ['MISS', 'MISS', 'MISS'] },
  { args: ['/'], states: ['HIT', 'HIT', 'HIT'] },
  { args: ['/tag/p/1/'], states: ['MISS', 'HIT', 'HIT'] },
  { args: ['/TAG/P/1'], states: ['HIT', 'HIT', 'HIT'] },
  { args: ['/tag/full', 'page'], states: ['HIT', 'HIT', 'MISS'] },
])('revalidatePath($args)', async ({ args, states }) => {
  await call('revalidatePath', ...args)
  const seen: Array<string | null> = []
  for (const path of PAGES) seen.push((await see(path)).state)
  expect(seen).toEqual(states)
})

test('both halves of a page with a hole are shown old once, then new', async () => {
  const both = async (): Promise<Array<string | undefined>> => {
    const html = await fixture.server.html('/partial')
    return [textOf(html, 'shell'), textOf(html, 'hole')]
  }
  const before = await both()
  expect(await both()).toEqual(before)
  await call('revalidateTag', 'partial', 'max')
  expect(await both()).toEqual(before)
  await expect.poll(async () => (await both()).filter((value, at) => value === before[at])).toEqual([])
})

test('updateTag and refresh are for server functions', async () => {
  expect((await call('updateTag', 'full')).error).toContain('updateTag can only be called from within a Server Action')
  expect((await call('refresh')).error).toContain('refresh can only be called from within a Server Action')
})

test.skipIf(isNext)('an unknown profile is refused at once', async () => {
  expect((await call('revalidateTag', 'full', 'nope')).error).toContain('nope')
})

test.skipIf(!browserPath)(
  'updateTag and revalidatePath: the answer of the server function shows the new value, the next visitor gets it too',
  async () => {
    for (const name of ['update', 'path']) {
      const page = await openPage(`${fixture.server.origin}/act`)
      await hydrated(page, 'button')
      const before = await page.locator('#value').textContent()
      await page.locator(`#${name}`).click()
      await expect.poll(() => page.locator('#value').textContent()).not.toBe(before)
      const after = await page.locator('#value').textContent()
      expect(textOf(await fixture.server.html('/act'), 'value')).toBe(after)
      expect(page.errors).toEqual([])
    }
  },
)

test.skipIf(!browserPath)('revalidateTag with a profile leaves the page as it is', async () => {
  const page = await openPage(`${fixture.server.origin}/act`)
  await hydrated(page, 'button')
  const before = await page.locator('#value').textContent()
  // Calls go one at a time: when the second is answered, the first is settled.
  for (let call = 0; call < 2; call++) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator('#max').click()
    await answered
  }
  expect(await page.locator('#value').textContent()).toBe(before)
})

test.skipIf(!browserPath)('a server function that redirects shows the new value where it leads', async () => {
  const before = (await fresh('/tag/full')).value
  const page = await openPage(`${fixture.server.origin}/act`)
  await hydrated(page, 'button')
  await page.locator('#redirect').click()
  await page.waitForURL('**/tag/full')
  expect(await page.locator('#value:visible').textContent()).not.toBe(before)
})
