import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNavigator, type Navigator } from './navigator.ts'
import type { Payload } from './payload.ts'
import type { CachedPage } from './payload-cache.ts'
import type { View, ViewRule } from './view.ts'

const PUSH: ViewRule = { history: 'push', scroll: 'page' }

let time: number
/** What the server answers, by path and query; a function is called for each request. */
let answers: Record<string, () => Response | Promise<Response>>
let requests: string[]
let signals: Map<string, AbortSignal>
/** Everything the navigator told its host, in order. */
let log: string[]
let shown: Array<View | Promise<View>>
let joined: Map<string, Promise<CachedPage | null>>
let reloads: boolean
/** What stands in the address bar. */
let address: string
let navigator: Navigator

function payload(href: string, changes: Partial<Payload> = {}): Payload {
  const path = href.split('?')[0] as string
  const page = { id: `${path}/$page`, segment: '__PAGE__', slots: {} }
  const tree = { id: '/', segment: '', slots: { children: page } }
  const version = String(time)
  const slots = { '/': `layout ${version}`, [page.id]: `${href} ${version}` }
  return { build: 'b1', href, route: path, params: {}, tree, slots, head: null, viewport: null, stale: 0, ...changes }
}

function flight(body: Payload, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'text/x-component', ...headers } })
}

beforeEach(() => {
  time = 1_000_000
  vi.spyOn(Date, 'now').mockImplementation(() => time)
  answers = {}
  requests = []
  signals = new Map()
  log = []
  shown = []
  joined = new Map()
  reloads = true
  address = 'http://h/start'
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push(url)
    signals.set(url, init.signal as AbortSignal)
    const answer = answers[url.replace('/_tidemark/page', '')]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer()
  })
  navigator = createNavigator(
    {
      async decode(stream) {
        const reader = stream.getReader()
        const { value } = await reader.read()
        return JSON.parse(new TextDecoder().decode(value)) as Payload
      },
      show: (view) => shown.push(view),
      writeHistory(how, view) {
        address = view.url.href
        log.push(`${how} ${view.url.pathname}${view.url.search}`)
      },
      address: () => address,
      leave: (url, how) => log.push(`leave ${how} ${url.pathname}`),
      reloadOnce: () => reloads,
      joinPrefetch: (key) => joined.get(key) ?? null,
      onClear: () => log.push('clear'),
    },
    view('/start'),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function view(href: string): View {
  const rule: ViewRule = { history: 'none', scroll: 'none' }
  return { payload: payload(href), url: url(href), key: 'first', rule, from: null, shellOver: null }
}

function url(href: string): URL {
  return new URL(href, 'http://h')
}

/** Waits for what was shown last and puts it on the screen, as React would. */
async function settle(): Promise<View> {
  const last = await shown.at(-1)
  if (!last) throw new Error('nothing was shown')
  navigator.commit(last)
  return last
}

/** The browser goes to another entry by itself. */
function traverse(href: string, key: string | null): void {
  address = url(href).href
  navigator.restore(url(href), key, null)
}

function content(at: View): unknown {
  return at.payload.slots[`${at.payload.href.split('?')[0]}/$page`]
}

async function visit(href: string): Promise<View> {
  navigator.open(url(href), PUSH)
  return settle()
}

describe('a navigation', () => {
  test('asks for the payload once, shows it and adds a history entry', async () => {
    answers['/a?x=1'] = () => flight(payload('/a?x=1'))
    expect(content(await visit('/a?x=1'))).toBe('/a?x=1 1000000')
    expect(requests).toEqual(['/_tidemark/page/a?x=1'])
    expect(log).toEqual(['push /a?x=1'])
  })

  test('keeps the layout as it was, however new the page', async () => {
    answers['/a'] = () => flight(payload('/a'))
    time += 5
    expect((await visit('/a')).payload.slots['/']).toBe('layout 1000000')
  })

  test('that is overtaken is aborted and never shown', async () => {
    answers['/slow'] = () => new Promise(() => undefined)
    answers['/a'] = () => flight(payload('/a'))
    navigator.open(url('/slow'), PUSH)
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    expect((await visit('/a')).url.pathname).toBe('/a')
    expect(signals.get('/_tidemark/page/slow')?.aborted).toBe(true)
    expect(log).toEqual(['push /a'])
  })

  test('that is overtaken while its page still streams in leaves nothing in the cache', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 60 }))
    answers['/b'] = () => flight(payload('/b'))
    navigator.open(url('/a'), PUSH)
    await shown.at(-1)
    await visit('/b')
    await visit('/a')
    expect(requests.filter((request) => request.endsWith('/a'))).toHaveLength(2)
  })

  test('follows a redirect of the payload in the address bar', async () => {
    answers['/old'] = () =>
      Object.defineProperties(flight(payload('/new')), { redirected: { value: true }, url: { value: 'http://h/_tidemark/page/new' } })
    expect((await visit('/old')).url.pathname).toBe('/new')
  })

  test.each([
    ['the network fails', undefined],
    ['the answer is HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['another build answers', () => flight(payload('/a', { build: 'b2' }))],
  ])('becomes a document navigation when %s', async (_, answer) => {
    if (answer) answers['/a'] = answer
    navigator.open(url('/a'), PUSH)
    await vi.waitFor(() => expect(log).toEqual(['leave push /a']))
  })
})

describe('the cache', () => {
  test('shows a page again without a request until its stale time is over', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 60 }))
    answers['/b'] = () => flight(payload('/b'))
    await visit('/a')
    await visit('/b')
    time += 59_999
    await visit('/a')
    expect(requests).toEqual(['/_tidemark/page/a', '/_tidemark/page/b'])
    await visit('/b')
    time += 1
    await visit('/a')
    expect(requests.filter((request) => request.endsWith('/a'))).toHaveLength(2)
  })

  test('holds for at least thirty seconds whatever is shorter', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 1 }))
    answers['/b'] = () => flight(payload('/b'))
    await visit('/a')
    await visit('/b')
    time += 29_999
    await visit('/a')
    expect(requests).toHaveLength(2)
  })

  test('believes the header before the payload', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 0 }), { 'x-nextjs-stale-time': '300' })
    answers['/b'] = () => flight(payload('/b'))
    await visit('/a')
    await visit('/b')
    await visit('/a')
    expect(requests).toHaveLength(2)
  })

  test('never shows a dynamic page again on the way forward', async () => {
    answers['/a'] = () => flight(payload('/a'))
    await visit('/a')
    await visit('/a')
    expect(requests).toHaveLength(2)
  })

  test('is empty after a server function revalidated something', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 60 }))
    await visit('/a')
    navigator.clear('all')
    await visit('/a')
    expect(requests).toHaveLength(2)
    expect(log).toContain('clear')
  })

  test('keeps what is static when a server function only refreshed', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 60 }))
    await visit('/a')
    navigator.clear('dynamic')
    await visit('/a')
    expect(requests).toHaveLength(1)
    expect(log).not.toContain('clear')
  })
})

describe('a shell fetched ahead', () => {
  beforeEach(() => {
    const shell = payload('/a', { slots: { '/': 'layout of the shell', '/a/$page': 'fallback' } })
    navigator.cache.set('/a', { payload: shell, partial: true, expires: time + 60_000, fixed: true, from: null, whole: {} })
  })

  test('is shown at once, the whole page replaces it, one history entry', async () => {
    answers['/a'] = () => flight(payload('/a'))
    expect(content(await visit('/a'))).toBe('fallback')
    await vi.waitFor(() => expect(shown).toHaveLength(2))
    expect(content(await settle())).toBe('/a 1000000')
    expect(log).toEqual(['push /a'])
  })

  test('serves for another query of the same path', async () => {
    answers['/a?q=1'] = () => flight(payload('/a?q=1'))
    expect(content(await visit('/a?q=1'))).toBe('fallback')
  })

  test('leaves nothing behind in the page after it', async () => {
    answers['/a'] = () => new Promise(() => undefined)
    answers['/b'] = () => flight(payload('/b'))
    await visit('/a')
    expect((await visit('/b')).payload.slots['/']).toBe('layout 1000000')
  })

  test('is asked for in full when a fragment is followed meanwhile', async () => {
    answers['/a'] = () => new Promise(() => undefined)
    await visit('/a')
    answers['/a'] = () => flight(payload('/a'))
    navigator.move(url('/a#x'), PUSH, 'key')
    await settle()
    await vi.waitFor(() => expect(shown).toHaveLength(3))
    expect(content(await settle())).toBe('/a 1000000')
  })
})

describe('a shell that names its holes', () => {
  function hold(...holes: string[]): void {
    const shell = payload('/a', { slots: { '/': 'layout with a hole', '/a/$page': 'page' }, holes })
    navigator.cache.set('/a', { payload: shell, partial: true, expires: time + 60_000, fixed: true, from: null, whole: {} })
    answers['/a'] = () => flight(payload('/a'))
    answers['/a?q=1'] = () => flight(payload('/a?q=1'))
  }

  test('is the page where they lie in what stays; what stays is as it was', async () => {
    hold('/')
    time += 9
    const shownNow = await visit('/a')
    expect([content(shownNow), shownNow.payload.slots['/'], shownNow.shellOver]).toEqual(['page', 'layout 1000000', null])
    traverse('/start', 'first')
    await settle()
    await visit('/a')
    expect(requests).toEqual([])
  })

  test.each([['/a/$page'], ['head']])('is asked for where %s is one', async (hole) => {
    hold('/', hole)
    await visit('/a')
    expect(requests).toEqual(['/_tidemark/page/a'])
  })

  test('is asked for past its time, with another query, and where nothing of the page before may stay', async () => {
    hold('/')
    await visit('/a?q=1')
    await vi.waitFor(() => expect(shown).toHaveLength(2))
    navigator.commit(await (shown[1] as Promise<View>))
    navigator.distrust()
    await visit('/a')
    time += 60_000
    navigator.commit(await (shown.at(-1) as Promise<View>))
    await visit('/a')
    expect(requests).toEqual(['/_tidemark/page/a?q=1', '/_tidemark/page/a', '/_tidemark/page/a'])
  })
})

test('a click waits for the prefetch under way', async () => {
  const page: CachedPage = {
    payload: payload('/a', { stale: 60 }),
    partial: false,
    expires: time + 60_000,
    fixed: true,
    from: null,
    whole: {},
  }
  joined.set(
    '/a',
    Promise.resolve().then(() => (navigator.cache.set('/a', page), page)),
  )
  expect((await visit('/a')).payload.href).toBe('/a')
  expect(requests).toEqual([])
})

describe('back and forward', () => {
  test('show what was there without a request, whatever its age', async () => {
    answers['/a'] = () => flight(payload('/a'))
    await visit('/a')
    time += 3_600_000
    traverse('/start', 'first')
    expect((await settle()).payload.href).toBe('/start')
    expect(requests).toHaveLength(1)
    expect(log).toEqual(['push /a'])
  })

  test('ask the server after a server function revalidated', async () => {
    answers['/a'] = () => flight(payload('/a'))
    answers['/start'] = () => flight(payload('/start'))
    await visit('/a')
    navigator.clear('all')
    traverse('/start', 'first')
    expect((await settle()).key).toBe('first')
    expect(requests.at(-1)).toBe('/_tidemark/page/start')
  })

  test('to an entry of the same page only change the address', async () => {
    traverse('/start#part', null)
    expect((await settle()).url.hash).toBe('#part')
    expect(requests).toEqual([])
    expect(log).toEqual(['replace /start'])
  })
})

describe('a refresh', () => {
  test('takes layouts and page anew and leaves the history alone', async () => {
    answers['/start'] = () => flight(payload('/start'))
    time += 7
    navigator.refresh()
    const { payload: fresh, key } = await settle()
    expect(fresh.slots).toEqual({ '/': 'layout 1000007', '/start/$page': '/start 1000007' })
    expect(key).toBe('first')
    expect(log).toEqual(['clear'])
  })

  test('that fails changes nothing', async () => {
    navigator.refresh()
    expect(await settle()).toBe(navigator.current())
    expect(log).toEqual(['clear'])
  })

  test('of another build reloads once and then stays', async () => {
    answers['/start'] = () => flight(payload('/start', { build: 'b2' }))
    reloads = false
    navigator.refresh()
    expect((await settle()).payload.build).toBe('b1')
  })

  test('right after a push goes to the new page, freshly', async () => {
    answers['/a'] = () => flight(payload('/a', { stale: 60 }))
    await visit('/a')
    traverse('/start', 'first')
    await settle()
    navigator.open(url('/a'), PUSH)
    navigator.refresh()
    expect((await settle()).url.pathname).toBe('/a')
    expect(requests).toHaveLength(2)
  })
})

describe('the new page in the answer to a server function', () => {
  const page = (): CachedPage => ({ payload: payload('/start'), partial: false, expires: time, fixed: false, from: null, whole: {} })

  test('replaces what is shown', async () => {
    time += 9
    expect(navigator.update(page(), url('/start'))).toBe(true)
    expect(content(await settle())).toBe('/start 1000009')
    expect(requests).toEqual([])
  })

  test('is left aside when one has gone elsewhere meanwhile', async () => {
    answers['/a'] = () => flight(payload('/a'))
    await visit('/a')
    expect(navigator.update(page(), url('/start'))).toBe(false)
  })
})

test('a page that showed an error is not kept in the next one', async () => {
  answers['/a'] = () => flight(payload('/a'))
  time += 3
  navigator.distrust()
  expect((await visit('/a')).payload.slots['/']).toBe('layout 1000003')
})

test('a page reached by replace takes the place of the one left', async () => {
  answers['/a'] = () => flight(payload('/a'))
  answers['/start'] = () => flight(payload('/start'))
  navigator.open(url('/a'), { history: 'replace', scroll: 'page' })
  await settle()
  expect(log).toEqual(['replace /a'])
  traverse('/start', 'first')
  await settle()
  expect(requests.at(-1)).toBe('/_tidemark/page/start')
})
