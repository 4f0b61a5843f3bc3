import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { textOf } from '../harness/html.ts'
import { takeLog } from './support/log.ts'
import { sendMany, sendOne } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
const COOKIE = '__prerender_bypass'
beforeEach(() => takeLog(fixture.server))

async function draftCookie(): Promise<string> {
  const response = await fixture.server.fetch('/draft/on')
  return response.headers.getSetCookie().find((line) => line.startsWith(COOKIE)) ?? ''
}

async function secret(): Promise<string> {
  return /=([^;]*)/.exec(await draftCookie())?.[1] ?? ''
}

test('its cookie holds 128 bits at least, and is for servers, https and no script', async () => {
  const cookie = await draftCookie()
  expect(await secret()).toMatch(/^[0-9a-f]{32,}$/)
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=none', 'Path=/']) expect(cookie.toLowerCase()).toContain(attribute.toLowerCase())
})

test('a cookie that is guessed, old or mangled gets the cached answer, byte by byte, at its price', async () => {
  const real = await secret()
  const flips = [...real].map((char, at) => real.slice(0, at) + (char === '0' ? '1' : '0') + real.slice(at + 1))
  const guesses = [
    ...flips,
    '',
    '1',
    'true',
    'null',
    real.slice(0, -1),
    `${real}0`,
    real.toUpperCase() === real ? 'x' : real.toUpperCase(),
    real.repeat(2),
    ` ${real}x`,
    `"${real}x"`,
    '%',
    '%00',
    createHash('sha256').update('guess').digest('hex').slice(0, 32),
    'a'.repeat(4_000),
  ]
  const [, , clean] = await sendMany(fixture.server.origin, [{ target: '/preview' }, { target: '/preview' }, { target: '/preview' }], 1)
  await takeLog(fixture.server)
  const rows = [
    ...guesses.map((guess) => `${COOKIE}=${guess}`),
    COOKIE,
    `x=${real}`,
    `${COOKIE}_=${real}`,
    `_${COOKIE}=${real}`,
    `${COOKIE}=${real}; ${COOKIE}=0`,
  ].map((cookie) => ({ target: '/preview', headers: { cookie } }))
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong = answers.flatMap(({ status, headers, text }, index) => {
    const same =
      status === 200 &&
      text === clean?.text &&
      headers['cache-control'] === clean.headers['cache-control'] &&
      headers.etag === clean.headers.etag
    return same ? [] : [`${rows[index]?.headers.cookie.slice(0, 60)}: ${status} ${headers['cache-control']}`]
  })
  expect(wrong).toEqual([])
  expect((await takeLog(fixture.server)).previews).toBe(0)
})

test('a flood of wrong cookies has nothing rendered, and costs what the cached answer costs', async () => {
  const flood = Array.from({ length: 400 }, (_, index) => ({
    target: '/preview',
    headers: { cookie: `${COOKIE}=${createHash('md5').update(String(index)).digest('hex')}` },
  }))
  const plain = flood.map(() => ({ target: '/preview' }))
  await sendMany(fixture.server.origin, plain.slice(0, 100))
  const withoutCookie = await timed(() => sendMany(fixture.server.origin, plain))
  const withCookie = await timed(() => sendMany(fixture.server.origin, flood))
  expect((await takeLog(fixture.server)).previews).toBe(0)
  expect(withCookie / withoutCookie).toBeLessThan(2.5)
})

test('the holder of the cookie sees drafts, in an answer that nobody may keep', async () => {
  const cookie = `${COOKIE}=${await secret()}`
  for (const target of ['/preview', '/_tidemark/page/preview']) {
    const draft = await sendOne(fixture.server.origin, { target, headers: { cookie } })
    expect(draft.text, target).toContain('canary-draft-e04d')
    expect(draft.headers['cache-control'], target).toMatch(/private/)
    expect(draft.headers['cache-control'], target).toMatch(/no-store/)
    expect(draft.headers.etag, target).toBeUndefined()
  }
})

test('nothing of a draft enters a cache, however the two are mixed', async () => {
  const cookie = `${COOKIE}=${await secret()}`
  const rows = Array.from({ length: 300 }, (_, index) => ({
    target: index % 3 === 0 ? '/_tidemark/page/preview' : '/preview',
    headers: (index * 7) % 5 < 2 ? { cookie } : ({} as Record<string, string>),
  }))
  const answers = await sendMany(fixture.server.origin, rows, 16)
  const crossed = answers.flatMap(({ text }, index) => {
    const wanted = 'cookie' in (rows[index]?.headers ?? {})
    return text.includes('canary-draft-e04d') === wanted && text.includes('published') !== wanted ? [] : [`${index}: ${text.slice(0, 80)}`]
  })
  expect(crossed).toEqual([])
  expect(textOf(await fixture.server.html('/preview'), 'preview')).toBe('published')
})

test('turning it off takes the cookie away', async () => {
  const response = await fixture.server.fetch('/draft/off', { headers: { cookie: `${COOKIE}=${await secret()}` } })
  expect(response.headers.getSetCookie().join()).toMatch(new RegExp(`${COOKIE}=;.*Expires=Thu, 01 Jan 1970`))
})

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}
