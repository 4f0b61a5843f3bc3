import crypto, { randomUUID } from 'node:crypto'
import { runInThisContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { misuseOf } from '../request/dynamic.ts'
import { createPrerender } from '../request/request-scope.ts'
import { cacheScope, testScope } from '../../test-support/scope.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'
import { watchUnstableValues } from './unstable-values.ts'

let undo: () => void
let scope: RequestScope

beforeEach(() => {
  const prerender = createPrerender({ mode: 'shell', pass: 'final', signal: new AbortController().signal })
  scope = testScope({ prerender })
  undo = watchUnstableValues('/tmp')
})

afterEach(() => undo())

function mistake(run: () => unknown): string | null {
  runInScope(scope, run)
  return scope.prerender ? (misuseOf(scope.prerender)?.message ?? null) : null
}

/** Code of an application: the package's own is let off. */
function outside(body: string): () => unknown {
  return (runInThisContext(`(crypto) => () => ${body}`, { filename: '/tmp/app/page.js' }) as (module: typeof crypto) => () => unknown)(
    crypto,
  )
}

test.each([
  ['Math.random()'],
  ['Date.now()'],
  ['new Date()'],
  ['Date()'],
  ['crypto.randomUUID()'],
  ['crypto.randomBytes(4)'],
  ['crypto.randomInt(5)'],
  ['globalThis.crypto.getRandomValues(new Uint8Array(1))'],
])('%s in a component is noted', (body) => {
  expect(mistake(outside(body))).toContain(`encountered the unstable value \`${body.replace('globalThis.', '').replace(/\(.*\)$/, '()')}\``)
})

test.each([
  ['new Date(0)'],
  ['new Date(2020, 1)'],
  ['performance.now()'],
  ['crypto.randomBytes(4, () => {})'],
  ['crypto.createHash("md5")'],
])('%s is not', (body) => {
  expect(mistake(outside(body))).toBeNull()
})

test('in a cached function, and after the first task, they are allowed', () => {
  const cache = cacheScope(scope)
  expect(mistake(() => runInScope(cache, outside('Math.random()')))).toBeNull()
  if (scope.prerender) scope.prerender.stage = 'over'
  expect(mistake(outside('Math.random()'))).toBeNull()
})

test('in a client component it is thrown, to be left to the browser', () => {
  if (scope.prerender) scope.prerender.stage = 'html'
  expect(() => runInScope(scope, outside('Math.random()'))).toThrow('in a Client Component')
})

test('values are still values, and dates dates', () => {
  const date: Date = runInScope(scope, () => new Date(5))
  expect(date instanceof Date).toBe(true)
  expect(date.constructor).toBe(Date)
  expect(Object.prototype.toString.call(date)).toBe('[object Date]')
  class Own extends Date {}
  expect(new Own(7).getTime()).toBe(7)
  expect(new Own(7)).toBeInstanceOf(Own)
  expect(randomUUID()).toMatch(/^[\da-f-]{36}$/)
})

test('who ends first does not end the watch of another', () => {
  const other = watchUnstableValues('/tmp')
  undo()
  undo()
  expect(mistake(outside('Math.random()'))).toContain('Math.random()')
  const watched = Math.random
  other()
  expect(Math.random).not.toBe(watched)
  undo = () => undefined
})

test('afterwards everything is as before', () => {
  const watched = { random: Math.random, date: globalThis.Date, uuid: crypto.randomUUID }
  undo()
  expect(Math.random).not.toBe(watched.random)
  expect(globalThis.Date).not.toBe(watched.date)
  expect(new Date().constructor).toBe(Date)
  expect(crypto.randomUUID).not.toBe(watched.uuid)
  expect(mistake(outside('Math.random()'))).toBeNull()
  undo = () => undefined
})
