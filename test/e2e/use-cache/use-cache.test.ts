import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { meta, textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

async function json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T> {
  const text = textOf(await fixture.server.html(path, init), 'json')
  expect(text, path).toBeDefined()
  return JSON.parse(text as string) as T
}

const number = (text: string): string => text.split(' ')[0] as string

test('every shape of a cached function gives the same value at the next request', async () => {
  const [one, two] = [await json('/shapes'), await json('/shapes')]
  expect(one).toEqual(two)
})

test('a closure is keyed by what it captured, loop variables too', async () => {
  const { loop, more } = await json<{ loop: string[]; more: string[] }>('/shapes')
  // Next.js 16.4.6 gives every turn of a loop the first one's value.
  if (!isNext) expect(loop.map(number)).toEqual(['0', '1', '2', 'A', 'B'])
  expect(new Set(more).size).toBe(more.length)
})

test('a cached function inside another keeps an entry of its own', async () => {
  const { nested } = await json<{ nested: [string, string] }>('/shapes')
  expect(nested[0]).toContain(nested[1])
})

test('arguments of every kind are told apart by value and type', async () => {
  const { distinct, ...rest } = await json<Record<string, string[]> & { promised: string; url: string; nestedUrl: string }>('/arguments')
  expect(new Set((distinct as string[]).map((text) => text.split(' ').at(-1))).size).toBe((distinct as string[]).length)
  expect(distinct?.slice(0, 6).map((text) => text.replace(/ \S+$/, ''))).toEqual(['1', 'string 1', '0', '-0', 'NaN', 'Infinity'])
  expect(distinct).toEqual((await json<Record<string, string[]>>('/arguments'))['distinct'])
  expect(rest['surplus']?.[0]).toBe(rest['surplus']?.[1])
  expect(rest['unused']?.[0]).not.toBe(rest['unused']?.[1])
  expect(rest['whole']?.[0]).not.toBe(rest['whole']?.[1])
  expect(rest['opaque']?.[0]).toBe(rest['opaque']?.[1])
  expect(rest['form']?.[0]).toBe(rest['form']?.[1])
  expect(rest.promised).toMatch(/^Date 7 /)
})

test.skipIf(isNext)('a URL is refused, it would arrive as a string', async () => {
  const { url, nestedUrl } = await json<Record<string, string>>('/arguments')
  for (const message of [url, nestedUrl]) expect(message).toMatch(/URL.*href/s)
})

test('results keep their types', async () => {
  const { stamp, ...values } = await json('/results')
  expect(stamp).toBe((await json('/results'))['stamp'])
  expect(values).toEqual({
    date: 5,
    map: [[1, ['x']]],
    big: '13',
    bytes: [0, 255, 254],
    nan: true,
    minus: true,
    missing: false,
    symbol: true,
    promise: 'later',
    same: true,
    nothing: true,
  })
})

test('what a function was given can be handed back, filled or found', async () => {
  for (let visit = 0; visit < 2; visit++) {
    expect(await json('/given')).toEqual({
      object: { a: 1, nested: [{ at: 5 }] },
      array: ['x', { y: 2 }],
      around: { first: 1, given: { list: [1, 2] }, list: [1, 2] },
      component: [{ name: 'one' }],
      twice: [
        [1, 2],
        [1, 2],
      ],
    })
  }
})

test.skipIf(!browserPath)('a cached element with a client component hydrates', async () => {
  const page = await openPage(`${fixture.server.origin}/results`)
  const text = await page.locator('#server').textContent()
  await page.locator('#client').click()
  await expect.poll(() => page.locator('#client').textContent()).toBe(`${text} 1`)
  expect(page.errors).toEqual([])
})

test('what is passed through a cached component stays fresh, the component stays', async () => {
  const [one, two] = [await fixture.server.html('/children'), await fixture.server.html('/children')]
  expect(textOf(one, 'frame')).toBe(textOf(two, 'frame'))
  for (const id of ['fresh', 'side']) {
    expect(textOf(one, id)).toBeDefined()
    expect(textOf(one, id)).not.toBe(textOf(two, id))
  }
})

test.skipIf(!browserPath)('a server function passed through a cached component can be called', async () => {
  const page = await openPage(`${fixture.server.origin}/children`)
  await page.locator('#post').click()
  await expect.poll(() => page.locator('#post').textContent()).toBe('post posted')
})

test.skipIf(!browserPath)('a client component calls the cached functions of a file, and gets what is cached', async () => {
  const page = await openPage(`${fixture.server.origin}/called`)
  await hydrated(page, '#weigh')
  const shown = async (): Promise<string[]> => ((await page.locator('#texts').textContent()) ?? '').split('|').filter(Boolean)
  for (const [index, id] of ['weigh', 'plain', 'weigh', 'plain'].entries()) {
    await page.locator(`#${id}`).click()
    await expect.poll(shown).toHaveLength(index + 1)
  }
  const texts = await shown()
  expect(texts[0]).toMatch(/^tea 5 \w+$/)
  expect(texts.slice(2)).toEqual(texts.slice(0, 2))
  // Next.js 16.4.6 keeps what a build has cached for the page alone.
  if (!isNext) expect(texts[0]).toBe(await page.locator('#page').textContent())
  // What the file is made of stays on the server.
  const paths = (await fixture.server.html('/called')).match(/\/_next\/[^"\\]+\.js/g) ?? []
  const scripts = await Promise.all([...new Set(paths)].map((path) => fixture.server.html(path)))
  expect(scripts.some((script) => script.includes('weigh'))).toBe(true)
  expect(scripts.some((script) => script.includes('kept on the server'))).toBe(false)
  expect(page.errors).toEqual([])
})

test('the fast part of a component that is being filled arrives before its slow part', async () => {
  const response = await fixture.server.fetch('/streaming?id=7')
  let text = ''
  let fastBeforeSlow = false
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    if (/id="fast"/.test(text) && !/<p id="slow"/.test(text)) fastBeforeSlow = true
  }
  expect(fastBeforeSlow).toBe(true)
  expect(textOf(text, 'slow')).toBe('7')
  const again = await fixture.server.html('/streaming?id=7')
  expect(textOf(again, 'fast')).toBe(textOf(text, 'fast'))
})

test('a fill that throws is not kept', async () => {
  const answers = [await json('/throws'), await json('/throws'), await json('/throws'), await json('/throws')]
  expect(answers.at(-1)?.['flaky']).toBe(3)
  expect(answers[0]?.['flaky']).not.toBe(3)
  expect(answers[0]?.['notData']).toMatch(isNext ? /./ : /Functions cannot be passed/)
  expect(answers[0]?.['instance']).toMatch(isNext ? /./ : /Only plain objects/)
})

test('what a cached function throws is in the log, caught or not, in a handler too', async () => {
  await json('/throws')
  expect(fixture.server.log()).toContain('run 1 broke')
  const caught = await fixture.server.fetch('/failing?caught', { method: 'POST' })
  expect(await caught.text()).toBe('caught')
  await fixture.server.waitForLog(/the tide is out: caught/)
  expect((await fixture.server.fetch('/failing', { method: 'POST' })).status).toBe(500)
  await fixture.server.waitForLog(/the tide is out: not caught/)
  if (!isNext) expect(fixture.server.log().match(/the tide is out: not caught/g)).toHaveLength(1)
})

test('notFound() and redirect() inside a cached function are cached with the page', async () => {
  const missing = await fixture.server.fetch('/interrupt/missing')
  expect(missing.status).toBe(404)
  expect(missing.headers.get('x-nextjs-cache')).toBe('HIT')
  const moved = await fixture.server.fetch('/interrupt/moved')
  expect(moved.status).toBe(307)
  expect(moved.headers.get('location')).toBe('/same')
  expect(moved.headers.get('cache-control')).toBe('s-maxage=900, stale-while-revalidate=31535100')
})

test('a private function reads cookies, is in no shell and is kept by no server', async () => {
  expect(textOf(await fixture.server.html('/private'), 'wait')).toBe('wait')
  const headers = { cookie: 'name=ada' }
  const [one, two] = [await json<string[]>('/private', { headers }), await json<string[]>('/private', { headers })]
  expect(one[0]).toMatch(/^ada /)
  expect(one[0]).toBe(one[1])
  expect(one[0]).not.toBe(two[0])
})

test('a function is filled once for pages and route handlers that ask at the same time', async () => {
  const pages = Array.from({ length: 10 }, () => fixture.server.html('/single').then((html) => textOf(html, 'json')))
  const handlers = Array.from({ length: 10 }, () => fixture.server.fetch('/handler').then((response) => response.json()))
  expect(new Set(await Promise.all(pages))).toEqual(new Set(['1']))
  for (const answer of await Promise.all(handlers)) expect(answer).toMatchObject({ slow: 1 })
})

test('a page and a route handler share a function', async () => {
  const { two } = await json<{ two: string[] }>('/shapes')
  expect(await (await fixture.server.fetch('/handler')).json()).toMatchObject({ declaration: two[0] })
})

test('generateMetadata may be cached, and call what is', async () => {
  const html = await fixture.server.html('/metadata')
  expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe(textOf(html, 'title'))
  expect(meta(html, 'description')).toMatch(/\w+/)
})

test('a file of layouts and pages may be cached as a whole', async () => {
  const [one, two] = [await fixture.server.html('/whole/one'), await fixture.server.html('/whole/two')]
  expect(textOf(one, 'page')).toMatch(/^one /)
  expect(textOf(two, 'page')).toMatch(/^two /)
  expect(textOf(one, 'layout')).toBe(textOf(two, 'layout'))
  expect(textOf(await fixture.server.html('/whole/three'), 'page')).toMatch(/^three /)
})

test('in one render equal calls give one object; cache() of React is the function its own', async () => {
  expect(await json('/same')).toMatchObject({ value: { n: 2, isEnabled: false }, same: true, outside: 10 })
})
