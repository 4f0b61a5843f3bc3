import { expect, test } from 'vitest'
import type { TidemarkConfig } from '../config/types.ts'
import { after, runAfter } from '../request/after.ts'
import { cookies } from '../request/cookies.ts'
import { configureDraft, draftMode } from '../request/draft-mode.ts'
import { headers } from '../request/headers.ts'
import { notFound, redirect } from '../request/interrupts.ts'
import type { NextRequest } from '../request/next-request.ts'
import { NextResponse } from '../request/next-response.ts'
import type { NextFetchEvent } from '../request/fetch-event.ts'
import { createNormaliser } from './normalise.ts'
import { createProxy, type ProxyResult } from './proxy.ts'

const normalise = createNormaliser()
type Run = (request: NextRequest, event: NextFetchEvent) => unknown

async function run(
  proxy: Run,
  {
    url = '/docs/a?q=1',
    headers: list = [] as string[],
    method = 'GET',
    body,
  }: { url?: string; headers?: string[]; method?: string; body?: () => ReadableStream<Uint8Array> } = {},
): Promise<ProxyResult> {
  const normal = normalise({ method, url, rawHeaders: ['Host', 'shop.test', ...list], peer: '203.0.113.9', encrypted: false })
  if (normal.kind !== 'request') throw new Error(normal.kind)
  return createProxy({ exports: { proxy }, file: 'proxy.ts' }).run({
    request: normal.request,
    config: { basePath: '/docs', trailingSlash: false } as TidemarkConfig,
    draft: false,
    signal: () => new AbortController().signal,
    ...(body && { body }),
  })
}

test('the function is found by name or default, and must be there', async () => {
  const reply = (): Response => new Response('x')
  for (const exports of [{ proxy: reply }, { middleware: reply }, { default: reply }])
    expect(() => createProxy({ exports, file: 'proxy.ts' })).not.toThrow()
  expect(() => createProxy({ exports: { handler: reply }, file: 'proxy.ts' })).toThrow(
    /^proxy\.ts must export a function named `proxy` or a default function/,
  )
})

test('the matcher of config decides where it runs', () => {
  const proxy = createProxy({ exports: { proxy: () => undefined, config: { matcher: ['/admin/:path*'] } }, file: 'proxy.ts' })
  const input = { headers: new Headers(), cookies: new Map<string, string>(), query: new URLSearchParams(), host: 'a' }
  expect(proxy.matches({ ...input, pathname: '/admin/x' })).toBe(true)
  expect(proxy.matches({ ...input, pathname: '/blog' })).toBe(false)
})

test('it sees the request with basePath apart', async () => {
  let seen: unknown
  await run(
    (request) => {
      seen = [
        request.method,
        request.url,
        request.nextUrl.pathname,
        request.nextUrl.basePath,
        request.cookies.get('a')?.value,
        request.headers.get('x-b'),
      ]
    },
    { headers: ['Cookie', 'a=1', 'X-B', '2', 'x-middleware-rewrite', 'http://evil'] },
  )
  expect(seen).toEqual(['GET', 'http://shop.test/docs/a?q=1', '/a', '/docs', '1', '2'])
})

test.each([undefined, null])('returning %s goes on', async (nothing) => {
  expect(await run(() => nothing)).toMatchObject({ kind: 'next', headers: [], cookies: [], requestHeaders: null })
})

test('next passes on headers to the answer, and others to the route', async () => {
  const result = await run(
    (request) => {
      request.headers.set('x-user', '7')
      const response = NextResponse.next({ request })
      response.headers.set('x-sent', '1')
      response.cookies.set('theme', 'dark')
      return response
    },
    { headers: ['X-Keep', '1'] },
  )
  expect(result).toMatchObject({
    kind: 'next',
    headers: [
      ['x-sent', '1'],
      ['set-cookie', 'theme=dark; Path=/'],
    ],
    cookies: ['theme=dark; Path=/'],
  })
  if (result.kind !== 'next') return
  const sent = [...result.requestHeaders!].filter(([name]) => !name.startsWith('x-forwarded-'))
  expect(Object.fromEntries(sent)).toEqual({ host: 'shop.test', 'x-keep': '1', 'x-user': '7' })
})

test('changing the request without passing it on changes nothing', async () => {
  const result = await run((request) => {
    request.headers.set('x-user', '7')
    return NextResponse.next()
  })
  expect(result).toMatchObject({ kind: 'next', requestHeaders: null })
})

test('a rewrite to the own host stays inside, to another goes out', async () => {
  expect(await run((request) => NextResponse.rewrite(new URL('/docs/%62/../c?z', request.url)))).toMatchObject({
    kind: 'rewrite',
    target: { kind: 'internal', pathname: '/docs/c', search: '?z' },
  })
  expect(
    await run((request) => {
      const url = request.nextUrl.clone()
      url.pathname = '/b'
      return NextResponse.rewrite(url)
    }),
  ).toMatchObject({ target: { kind: 'internal', pathname: '/docs/b', search: '?q=1' } })
  expect(await run(() => NextResponse.rewrite('https://shop.test/docs/x'))).toMatchObject({ target: { kind: 'internal' } })
  expect(await run(() => NextResponse.rewrite('http://shop.test:80/docs/x'))).toMatchObject({ target: { kind: 'internal' } })
  expect(await run(() => NextResponse.rewrite('http://other.test/x'))).toMatchObject({
    target: { kind: 'external', url: new URL('http://other.test/x') },
  })
})

test('a redirect to the own host is sent without it: the host may be made up', async () => {
  const location = async (proxy: Run): Promise<string | undefined> => {
    const result = await run(proxy)
    return result.kind === 'answer' ? result.answer.headers.find(([name]) => name === 'location')?.[1] : undefined
  }
  expect(await location((request) => NextResponse.redirect(new URL('/login?x', request.url)))).toBe('/login?x')
  expect(await location(() => NextResponse.redirect('https://other.test/'))).toBe('https://other.test/')
  expect(await location(() => Response.redirect('http://shop.test/a', 303))).toBe('/a')
  expect(await location(() => NextResponse.redirect('http://shop.test//evil.test/'))).toBe('/evil.test/')
  expect(await location(() => redirect('/thrown'))).toBe('/thrown')
})

test('a response of its own is the answer, with its cookies', async () => {
  const result = await run(async () => {
    ;(await cookies()).set('b', '2')
    return NextResponse.json({ no: true }, { status: 401, headers: { 'set-cookie': 'a=1', 'x-middleware-next': '1' } })
  })
  if (result.kind !== 'answer') throw new Error(result.kind)
  expect([result.answer.status, result.answer.body]).toEqual([401, '{"no":true}'])
  expect(result.answer.headers.filter(([name]) => name === 'set-cookie')).toEqual([
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2; Path=/'],
  ])
  expect(result.answer.headers.some(([name]) => name.startsWith('x-middleware'))).toBe(false)
})

test('headers that look internal steer nothing and are not sent', async () => {
  const forged = await run(
    () => new Response('mine', { headers: { 'x-middleware-rewrite': 'http://169.254.169.254/', 'x-middleware-next': '1' } }),
  )
  expect(forged).toMatchObject({ kind: 'answer', answer: { status: 200 } })
  if (forged.kind === 'answer') expect(forged.answer.headers.some(([name]) => name.startsWith('x-middleware'))).toBe(false)
  const next = await run(() => NextResponse.next({ request: { headers: new Headers({ a: '1' }) } }))
  if (next.kind === 'next') expect(next.headers).toEqual([])
})

test('cookies(), headers(), draftMode() and after() work in it', async () => {
  configureDraft({ secret: 'b'.repeat(32), development: false })
  const log: unknown[] = []
  const result = await run(
    async (_, event) => {
      log.push((await headers()).get('x-a'), (await cookies()).get('c')?.value)
      ;(await draftMode()).enable()
      after(() => log.push('after'))
      event.waitUntil(Promise.resolve().then(() => log.push('waited')))
      event.waitUntil(Promise.reject(new Error('lost')))
      return undefined
    },
    { headers: ['X-A', '1', 'Cookie', 'c=3'] },
  )
  expect(result).toMatchObject({ kind: 'next', cookies: [`__prerender_bypass=${'b'.repeat(32)}; Path=/; Secure; HttpOnly; SameSite=none`] })
  await runAfter(result.scope, (error) => log.push((error as Error).message))
  expect(log.toSorted()).toEqual(['1', '3', 'after', 'lost', 'waited'])
})

test('the body can be read', async () => {
  let text = ''
  await run(
    async (request) => {
      text = await request.text()
    },
    { method: 'POST', body: () => new Blob(['hello']).stream() },
  )
  expect(text).toBe('hello')
})

test('what is no Response is an error, and so is what it throws', async () => {
  await expect(run(() => 'text')).rejects.toMatchObject({ code: 'TM_PROXY_RESULT' })
  await expect(run(() => notFound())).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
  await expect(
    run(() => {
      throw new Error('mine')
    }),
  ).rejects.toThrow('mine')
  await expect(run(() => NextResponse.rewrite('http://shop.test/a%5Cb'))).rejects.toMatchObject({ code: 'TM_PROXY_RESULT' })
})
