import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'
import { startOrigin } from './origin.ts'

const origin = await startOrigin()
const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'), { env: { ORIGIN: origin.url } })

interface Question {
  readonly u: string
  readonly o?: object
  readonly n?: number
}

function query({ u, o = {}, n = 1 }: Question): string {
  return new URLSearchParams({ u, o: JSON.stringify(o), n: String(n) }).toString()
}

async function inPage(question: Question, headers: Record<string, string> = {}): Promise<string[]> {
  return JSON.parse(textOf(await fixture.server.html(`/ask?${query(question)}`, { headers }), 'answers') ?? '') as string[]
}

async function inHandler(question: Question): Promise<string[]> {
  return (await (await fixture.server.fetch(`/api/ask?${query(question)}`)).json()) as string[]
}

const matrix: Array<[name: string, options: object, asked: number]> = [
  ['no options', {}, 2],
  ["cache: 'default'", { cache: 'default' }, 2],
  ["cache: 'force-cache'", { cache: 'force-cache' }, 1],
  ["cache: 'no-store'", { cache: 'no-store' }, 2],
  ['revalidate: 10', { next: { revalidate: 10 } }, 1],
  ['revalidate: false', { next: { revalidate: false } }, 1],
  ['revalidate: 0', { next: { revalidate: 0 } }, 2],
  ['tags alone', { next: { tags: ['alone'] } }, 2],
  ['no-store with revalidate: 10', { cache: 'no-store', next: { revalidate: 10 } }, 2],
  ['force-cache with revalidate: 0', { cache: 'force-cache', next: { revalidate: 0 } }, 2],
  ['force-cache with an Authorization header', { cache: 'force-cache', headers: { authorization: 'Bearer x' } }, 1],
  ['force-cache with a POST', { cache: 'force-cache', method: 'POST', body: 'text' }, 1],
]

for (const [index, [name, options, asked]] of matrix.entries()) {
  for (const [place, ask] of [
    ['a page', inPage],
    ['a handler', inHandler],
  ] as const) {
    test(`${name}, in ${place}: two requests ask the origin ${asked === 1 ? 'once' : 'twice'}`, async () => {
      const u = `/matrix-${index}-${place.slice(2)}`
      const first = await ask({ u, o: options })
      const second = await ask({ u, o: options })
      expect(origin.count(u)).toBe(asked)
      // Next.js changes the caller's options.
      if (!isNext) expect(second).toHaveLength(1)
      if (asked === 1) expect(second).toEqual(first)
    })
  }
}

test('only a 200 is kept', async () => {
  const question = { u: '/status/500', o: { cache: 'force-cache' } }
  expect((await inPage(question))[0]).toMatch(/^500 .*#1$/)
  expect((await inPage(question))[0]).toMatch(/^500 .*#2$/)
})

test('headers, method and body are part of what is the same', async () => {
  const u = '/key'
  const ask = (o: object): Promise<string[]> => inHandler({ u, o: { cache: 'force-cache', ...o } })
  const options = [
    {},
    { headers: { 'x-a': '1' } },
    { headers: { 'x-a': '2' } },
    { method: 'POST', body: '1' },
    { method: 'POST', body: '2' },
  ]
  for (const o of options) await ask(o)
  expect(origin.count(u)).toBe(options.length)
  for (const o of options) await ask(o)
  expect(origin.count(u)).toBe(options.length)
})

test('each kind of body is told from the others, and kept', async () => {
  const first = (await (await fixture.server.fetch('/api/bodies')).json()) as Record<string, string>
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length)
  expect(await (await fixture.server.fetch('/api/bodies')).json()).toEqual(first)
})

test('equal GETs of one render ask once; of a handler, each', async () => {
  const [first, second, third] = await inPage({ u: '/memo-page', n: 3 })
  expect([second, third]).toEqual([first, first])
  expect(origin.count('/memo-page')).toBe(1)
  await inPage({ u: '/memo-post', o: { method: 'POST' }, n: 2 })
  expect(origin.count('/memo-post')).toBe(2)
  await inHandler({ u: '/memo-handler', n: 2 })
  expect(origin.count('/memo-handler')).toBe(2)
})

test.skipIf(isNext)('a stale answer is shown to all while it is asked for once more', async () => {
  const question = { u: '/slow-swr', o: { next: { revalidate: 2 } } }
  await inPage(question)
  await sleep(2_200)
  const shown = await Promise.all(Array.from({ length: 8 }, () => inPage(question)))
  expect(new Set(shown.flat())).toEqual(new Set(['200 GET /slow-swr #1']))
  await expect.poll(() => origin.count('/slow-swr')).toBe(2)
  await expect.poll(() => inPage(question)).toEqual(['200 GET /slow-swr #2'])
  expect(origin.count('/slow-swr')).toBe(2)
})

test('of two lifetimes for one URL the shorter one counts, whoever asked first', async () => {
  const asked = (revalidate: number): Promise<string[]> => inHandler({ u: '/two-lives', o: { next: { revalidate } } })
  await asked(3_600)
  await sleep(1_100)
  expect(await asked(3_600)).toEqual(['200 GET /two-lives #1'])
  await asked(1)
  await expect.poll(() => origin.count('/two-lives')).toBe(2)
})

test('revalidateTag asks again for what carries the tag', async () => {
  const question = { u: '/by-tag', o: { cache: 'force-cache', next: { tags: ['by-tag'] } } }
  await inPage(question)
  await fixture.server.fetch('/api/revalidate?tag=other')
  expect(await inPage(question)).toEqual(['200 GET /by-tag #1'])
  await fixture.server.fetch('/api/revalidate?tag=by-tag')
  expect(await inPage(question)).toEqual(['200 GET /by-tag #2'])
  expect(await inPage(question)).toEqual(['200 GET /by-tag #2'])
})

test('an invalid revalidate is an error', async () => {
  expect((await fixture.server.fetch(`/ask?${query({ u: '/invalid', o: { next: { revalidate: -1 } } })}`)).status).toBe(500)
  expect(fixture.server.log()).toContain('Invalid revalidate value "-1" on "/ask", must be a non-negative number or false')
})

test('in production a hard reload of a visitor does not reach the origin', async () => {
  const question = { u: '/hard-reload', o: { cache: 'force-cache' } }
  await inPage(question)
  await inPage(question, { 'cache-control': 'no-cache' })
  expect(origin.count('/hard-reload')).toBe(1)
})

test('a draft asks the origin, and nothing of it is kept', async () => {
  const question = { u: '/draft', o: { cache: 'force-cache' } }
  const published = await inPage(question)
  const [cookie = ''] = (await fixture.server.fetch('/api/enable')).headers.getSetCookie()
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  expect(await inPage(question, headers)).toEqual(['200 GET /draft #2'])
  expect(await inPage(question, headers)).toEqual(['200 GET /draft #3'])
  expect(await inPage(question)).toEqual(published)
})

test('a kept answer has its bytes, url, status and headers; a Request and a signal count', async () => {
  const first = (await (await fixture.server.fetch('/api/answers')).json()) as Record<string, unknown>
  expect(first).toMatchObject({
    url: `${origin.url}/binary`,
    status: 200,
    count: '1',
    intact: true,
    request: 'GET /request #1',
    late: 'TimeoutError',
  })
  const second = (await (await fixture.server.fetch('/api/answers')).json()) as Record<string, unknown>
  expect({ ...second, late: null, cookie: null }).toEqual({ ...first, late: null, cookie: null })
})

test('a static page asks once at build, together with the other pages', async () => {
  expect(fixture.output).toMatch(/○ +\/static\/plain/)
  expect(textOf(await fixture.server.html('/static/plain'), 'text')).toBe('GET /plain #1')
  expect(textOf(await fixture.server.html('/static/shared'), 'text')).toBe('GET /plain #1')
  expect(origin.count('/plain')).toBe(1)
})

const lifetimes: Array<[page: string, control: RegExp]> = [
  ['plain', /^s-maxage=31536000/],
  ['for-ever', /^s-maxage=31536000/],
  ['lowest', /^s-maxage=7,/],
  ['segment', /^s-maxage=100,/],
  ['twice', /^s-maxage=9,/],
]

for (const [page, control] of lifetimes) {
  test(`the lowest lifetime is the page's: ${page}`, async () => {
    expect((await fixture.server.fetch(`/static/${page}`)).headers.get('cache-control')).toMatch(control)
  })
}

for (const page of ['no-store', 'zero']) {
  test(`${page} makes the page dynamic`, async () => {
    const response = await fixture.server.fetch(`/static/${page}`)
    expect(response.headers.get('cache-control')).toMatch(/^private, no-cache, no-store/)
    const before = origin.count(`/${page}`)
    await fixture.server.html(`/static/${page}`)
    expect(origin.count(`/${page}`)).toBe(before + 1)
  })
}

test.skipIf(isNext)('conflicting options are ignored: the page stays static', async () => {
  const response = await fixture.server.fetch('/static/conflict')
  expect(response.headers.get('cache-control')).toMatch(/^s-maxage=31536000/)
  expect(origin.count('/conflict')).toBe(1)
})

test('revalidateTag makes a static page anew that has read what carries the tag', async () => {
  expect(textOf(await fixture.server.html('/static/tagged'), 'text')).toBe('GET /tagged #1')
  await fixture.server.fetch('/api/revalidate?tag=tagged')
  expect(textOf(await fixture.server.html('/static/tagged'), 'text')).toBe('GET /tagged #2')
  expect(textOf(await fixture.server.html('/static/tagged'), 'text')).toBe('GET /tagged #2')
})

test('a page that is made again asks again where nothing was said; what is kept stays kept', async () => {
  const shown = async (): Promise<unknown> => JSON.parse(textOf(await fixture.server.html('/static/mixed'), 'text') ?? '')
  const texts = (tagged: number, kept: number, plain: number): string[] => [
    `GET /mixed-tagged #${tagged}`,
    `GET /mixed-kept #${kept}`,
    ...Array<string>(2).fill(`GET /mixed-plain #${plain}`),
  ]
  expect(await shown()).toEqual(texts(1, 1, 1))
  await fixture.server.fetch('/api/revalidate?tag=mixed')
  expect(await shown()).toEqual(texts(2, 1, 2))
  expect(await shown()).toEqual(texts(2, 1, 2))
})

// Next.js takes what the build before has left in its folder.
test('what instrumentation.ts puts in the place of fetch sees what is sent, and nothing that was kept', async () => {
  const question = { u: '/watched', o: { cache: 'force-cache' } }
  expect([await inHandler(question), await inPage(question)]).toEqual([['200 GET /watched #1'], ['200 GET /watched #1']])
  const sent = (await (await fixture.server.fetch('/api/sent')).json()) as string[]
  expect(sent.filter((url) => url.endsWith('/watched'))).toHaveLength(1)
})

test.skipIf(isNext)('the next build asks for it again, and for nothing that is kept', { timeout: 180_000 }, async () => {
  const before = ['/mixed-plain', '/mixed-kept'].map(origin.count)
  await fixture.server.stop()
  await fixture.app.build({ env: { ORIGIN: origin.url } })
  expect(['/mixed-plain', '/mixed-kept'].map(origin.count)).toEqual([Number(before[0]) + 1, before[1]])
})
