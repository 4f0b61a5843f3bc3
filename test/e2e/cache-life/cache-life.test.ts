import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

const get = (path: string): Promise<Response> => fixture.server.fetch(path)
const value = async (path: string): Promise<string | undefined> => textOf(await fixture.server.html(path), 'value')
const DAY = 86_400
const YEAR = 31_536_000

// [page, revalidate, expire, stale], in seconds
test.each([
  ['none', 900, YEAR, 300],
  ['default', 900, YEAR, 300],
  ['empty', 900, YEAR, 300],
  ['minutes', 60, 3600, 300],
  ['hours', 3600, DAY, 300],
  ['weeks', 7 * DAY, 30 * DAY, 300],
  ['max', 30 * DAY, YEAR, 300],
  ['biweekly', DAY, 14 * DAY, 1_209_600],
  ['days', 43_200, 259_200, 600],
  ['refreshed', 120, YEAR, 300],
  ['expiring', 900, 7200, 300],
  ['inline', 300, 3600, 60],
  ['twice', 100, DAY, 300],
  ['rare', 30 * DAY, YEAR, 300],
  ['often', 60, 3600, 300],
  ['siblings', 60, 3600, 300],
  ['explicit', 43_200, 259_200, 600],
  ['explicit-short', 43_200, 259_200, 600],
  ['implicit', 60, 3600, 300],
  ['implicit-weeks', 900, 30 * DAY, 300],
  ['partly', 100, 30 * DAY, 300],
  ['edge-expire', 60, 300, 300],
  ['edge-stale', 900, YEAR, 30],
])('%s: revalidate %i, expire %i, stale %i', async (page, revalidate, expire, stale) => {
  const { headers } = await get(`/${page}`)
  expect(headers.get('cache-control')).toBe(`s-maxage=${revalidate}, stale-while-revalidate=${expire - revalidate}`)
  expect(headers.get('x-nextjs-stale-time')).toBe(String(stale))
  expect(headers.get('x-nextjs-cache')).toBe('HIT')
})

test.each(['hole-seconds', 'hole-expire', 'hole-stale', 'hole-revalidate'])('%s is too short-lived for a shell', async (page) => {
  const response = await get(`/${page}`)
  expect(response.headers.get('cache-control')).toBe('private, no-cache, no-store, max-age=0, must-revalidate')
  expect(response.headers.get('x-nextjs-stale-time')).toBe('300')
  const html = await response.text()
  expect(textOf(html, 'wait')).toBe('wait')
  expect(textOf(html, 'value')).toMatch(/^\w+$/)
})

test('for ever: revalidated by no time, and shown by the browser for as long as any page', async () => {
  const { headers } = await get('/infinite')
  expect(headers.get('cache-control')).toBe('s-maxage=31536000')
  expect(headers.get('x-nextjs-stale-time')).toBe('300')
})

test('what is too short-lived for a shell is not shown from the build', async () => {
  const html = await fixture.server.html('/made-by')
  expect(textOf(html, 'maker')).toBe(textOf(html, 'server'))
})

test('errors say what is wrong; one that is caught fails no build', async () => {
  const html = await fixture.server.html('/caught')
  expect(JSON.parse(textOf(html, 'inside') ?? '')).toEqual({
    unknown: expect.stringContaining('Unknown `cacheLife()` profile "nope" is not configured in next.config.js'),
    spaces: expect.stringContaining('Did you mean "hours" without the spaces?'),
    order: expect.stringContaining('the expire option must be greater than the revalidate option'),
    text: expect.stringContaining('The revalidate option must be a number of seconds.'),
    forever: expect.stringContaining('Pass `Infinity` instead of `false`'),
    nan: expect.stringContaining('Invalid `cacheLife()` option "stale" provided, expected a finite number of seconds or Infinity'),
    nothing: expect.stringContaining('Invalid `cacheLife()` option. Either pass a profile name or object.'),
    revalidateTag: expect.stringContaining("can't be called inside a cached function"),
    revalidatePath: expect.stringContaining("can't be called inside a cached function"),
  })
  expect(JSON.parse(textOf(html, 'outside') ?? '')).toEqual({
    cacheLife: expect.stringContaining('`cacheLife()` can only be called inside a `"use cache"`'),
    cacheTag: expect.stringContaining('`cacheTag()` can only be called inside a `"use cache"`'),
    revalidateTag: expect.stringContaining("can't be called during render"),
  })
})

test('a hole that is cached for a while is the same at the next request', async () => {
  expect(await value('/hole-expire')).toBe(await value('/hole-expire'))
})

test('after revalidate a page is shown once more, and made anew behind it', async () => {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
  // What was made at build is past its second already.
  const built = await value('/short-revalidate')
  let first: string | undefined
  await expect.poll(async () => (first = await value('/short-revalidate'))).not.toBe(built)
  await pause(1500)
  const stale = await get('/short-revalidate')
  expect(stale.headers.get('x-nextjs-cache')).toBe('STALE')
  expect(textOf(await stale.text(), 'value')).toBe(first)
  await pause(900)
  expect(await value('/short-revalidate')).not.toBe(first)
})

test.skipIf(isNext)('the build names the lifetimes', () => {
  const line = (page: string): string | undefined => fixture.output.split('\n').find((text) => text.includes(` /${page} `))
  expect(line('hours')).toMatch(/5m +1h +1d +cacheLife\("hours"\) at lib\/lives\.ts:7:27$/)
  // What is nested shortens what says nothing of its own.
  expect(line('implicit')).toMatch(/1m +1h +cacheLife\("minutes"\) at lib\/lives\.ts:7:27$/)
  expect(line('explicit-short')).toMatch(/12h +3d +cacheLife\("days"\) at lib\/lives\.ts:\d+:3$/)
  expect(line('none')).toMatch(/15m +1y +the default profile, for named in lib\/lives\.ts$/)
  expect(line('hole-seconds')).toMatch(
    /"use cache" named with a short expire: cacheLife\("seconds"\) at lib\/lives\.ts:7:27, read at app\/hole-seconds\/page\.tsx:5:\d+$/,
  )
  expect(fixture.output).toMatch(
    / \/made-by .*connection\(\) at app\/made-by\/page\.tsx:12:\d+\n +"use cache" Maker with a short expire: cacheLife\("seconds"\) at app\/made-by\/page\.tsx:7:3\n/,
  )
})

test.skipIf(isNext)('explain says it of one path, from the build', () => {
  const explain = (path: string): string =>
    execFileSync(process.execPath, [`${fixture.app.dir}/node_modules/.bin/next`, 'explain', path], {
      cwd: fixture.app.dir,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
  expect(explain('/partly')).toMatch(
    /Static.*revalidate +≈2m {2}cacheLife\(\{ revalidate: 100 \}\) at lib\/lives\.ts.*expire +30d {2}cacheLife\("weeks"\) at lib\/lives\.ts/s,
  )
  const shell = explain('/made-by')
  expect(shell).toContain('A static shell')
  expect(shell).toMatch(/Holes, because of\n {2}connection\(\) at app\/made-by\/page\.tsx:12:\d+\n {2}"use cache" Maker /)
})
