import { expect, test } from 'vitest'
import { cacheScope, runInScope, shellScope, stateOf, staticPageScope, testScope } from '../../test-support/scope.ts'
import { connection, io, unstable_noStore } from './connection.ts'
import { cookies } from './cookies.ts'
import { misuseOf } from './dynamic.ts'
import { headers } from './headers.ts'
import { isFrameworkError } from './interrupts.ts'
import type { TidemarkConfig } from '../config/types.ts'

const functions: Array<[string, () => Promise<unknown>]> = [
  ['cookies', cookies],
  ['headers', headers],
  ['connection', connection],
]

test.each(functions)('%s outside of a request says so', (name, read) => {
  expect(() => read()).toThrow(new RegExp(`^\`${name}\` was called outside a request scope`))
})

test.each(functions)('%s resolves while answering a request', async (_, read) => {
  await expect(stateOf(runInScope(testScope(), read))).resolves.toBe('settled')
})

test.each(functions)('%s hangs in the prerender of a shell and is recorded with its place', async (name, read) => {
  const scope = shellScope()
  await expect(stateOf(runInScope(scope, read))).resolves.toBe('pending')
  expect(scope.prerender?.dynamic).toMatchObject([{ what: `${name}()` }])
  expect(scope.prerender?.dynamic[0]?.stack).toContain('dynamic.test.ts')
})

test.each(functions)('%s makes a static page dynamic, also when the error is caught', (name, read) => {
  const scope = staticPageScope()
  let caught: unknown
  runInScope(scope, () => {
    try {
      void read()
    } catch (error) {
      caught = error
    }
  })
  expect(caught).toMatchObject({ digest: 'DYNAMIC_SERVER_USAGE', code: 'TM_DYNAMIC_USAGE' })
  expect((caught as Error).message).toMatch(`Dynamic server usage: Route /x couldn't be rendered statically because it used \`${name}()\``)
  expect(isFrameworkError(caught)).toBe(true)
  expect(scope.prerender?.dynamic).toHaveLength(1)
})

test.each(functions)("%s with dynamic = 'error' fails and names the option", (name, read) => {
  const scope = staticPageScope({ segment: { dynamic: 'error' } })
  expect(() => runInScope(scope, read)).toThrow(
    `Route /x with \`dynamic = "error"\` couldn't be rendered statically because it used \`${name}()\``,
  )
  expect(misuseOf(scope.prerender!)).toMatchObject({ code: 'TM_DYNAMIC_REFUSED' })
})

test("with dynamic = 'force-static' cookies and headers are empty, also for a real request", async () => {
  for (const scope of [
    staticPageScope({ segment: { dynamic: 'force-static' } }),
    testScope({ cookie: 'a=1', segment: { dynamic: 'force-static' } }),
  ]) {
    expect((await runInScope(scope, cookies)).getAll()).toEqual([])
    expect([...(await runInScope(scope, headers))]).toEqual([])
    await runInScope(scope, connection)
  }
})

test.each<[string, () => Promise<unknown>]>([
  ['cookies()', cookies],
  ['headers()', headers],
])('%s is refused in a cache and fails the prerender even if caught', (what, read) => {
  const scope = shellScope()
  const cache = cacheScope(scope)
  expect(() => runInScope(cache, read)).toThrow(
    `Route "/x": \`${what}\` can't be read inside \`"use cache"\`. Read it outside the cached function`,
  )
  expect(misuseOf(scope.prerender!)).toMatchObject({ code: 'TM_REQUEST_IN_CACHE' })
})

test('unstable_cache is named in its own error', () => {
  expect(() => runInScope(cacheScope(testScope(), 'unstable_cache'), cookies)).toThrow("can't be read inside `unstable_cache()`")
})

test('a private cache reads cookies of the request but may not wait for a connection', async () => {
  const cache = cacheScope(testScope({ cookie: 'a=1' }), 'private')
  expect((await runInScope(cache, cookies)).get('a')?.value).toBe('1')
  expect(() => runInScope(cache, connection)).toThrow(
    '`connection()` can\'t be called inside `"use cache: private"` because private cached functions',
  )
})

test('a private cache inside a public one reads nothing', () => {
  const nested = cacheScope(cacheScope(testScope()), 'private')
  expect(() => runInScope(nested, cookies)).toThrow('"use cache"')
})

test('a cache whose request is gone still gives the error of a cache', () => {
  expect(() => runInScope(cacheScope(null), cookies)).toThrow("`cookies()` can't be read inside")
})

test('connection in a public cache explains why', () => {
  expect(() => runInScope(cacheScope(testScope()), connection)).toThrow(
    'because cached functions may run during prerendering, without an incoming request',
  )
})

test('generateStaticParams has no request', () => {
  expect(() => runInScope(testScope({ phase: 'params' }), cookies)).toThrow('Route /x used `cookies()` inside `generateStaticParams`')
})

test('io hangs only in the prerender of a shell', async () => {
  await expect(stateOf(runInScope(shellScope(), io))).resolves.toBe('pending')
  await expect(stateOf(runInScope(staticPageScope(), io))).resolves.toBe('settled')
  await expect(stateOf(runInScope(cacheScope(shellScope()), io))).resolves.toBe('settled')
  await expect(stateOf(io())).resolves.toBe('settled')
})

test('unstable_noStore makes a static page dynamic without cacheComponents and does nothing with it', () => {
  const config = { cacheComponents: false } as TidemarkConfig
  expect(() => runInScope(staticPageScope({ config }), unstable_noStore)).toThrow('Dynamic server usage')
  expect(() => runInScope(cacheScope(staticPageScope({ config })), unstable_noStore)).not.toThrow()
  const shell = shellScope()
  runInScope(shell, unstable_noStore)
  expect(shell.prerender?.dynamic).toEqual([])
})
