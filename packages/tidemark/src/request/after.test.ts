import { expect, test } from 'vitest'
import { runInScope, testScope } from '../../test-support/scope.ts'
import { after, runAfter } from './after.ts'
import { connection } from './connection.ts'
import { cookies } from './cookies.ts'
import { headers } from './headers.ts'
import { createPrerender } from './request-scope.ts'

test('callbacks run when the answer is finished, not before, nested ones too', async () => {
  const scope = testScope()
  const log: string[] = []
  runInScope(scope, () =>
    after(() => {
      log.push('outer')
      after(() => log.push('inner'))
    }),
  )
  expect(log).toEqual([])
  await runAfter(scope)
  expect(log).toEqual(['outer', 'inner'])
})

test('a failing callback is reported and does not stop the others', async () => {
  const scope = testScope()
  const seen: unknown[] = []
  runInScope(scope, () => {
    after(() => {
      throw new Error('first')
    })
    after(Promise.reject(new Error('second')))
    after(() => seen.push('third'))
  })
  await runAfter(scope, (error) => seen.push((error as Error).message))
  expect(seen.toSorted()).toEqual(['first', 'second', 'third'])
})

test('a page may not read the request in the callback', async () => {
  const scope = testScope({ cookie: 'a=1' })
  const errors: unknown[] = []
  runInScope(scope, () => {
    after(() => cookies())
    after(() => headers())
    after(() => connection())
    after(() => after(() => cookies()))
  })
  await runAfter(scope, (error) => errors.push((error as Error).message.split(' while')[0]))
  expect(errors).toEqual([
    'Route /x used `cookies()` inside `after()`',
    'Route /x used `headers()` inside `after()`',
    'Route /x used `connection()` inside `after()`',
    'Route /x used `cookies()` inside `after()`',
  ])
})

test.each(['action', 'handler'] as const)('a %s may read cookies in the callback but no longer set them', async (phase) => {
  const scope = testScope({ phase, cookie: 'a=1' })
  const seen: unknown[] = []
  runInScope(scope, () =>
    after(async () => {
      const store = await cookies()
      seen.push(store.get('a')?.value)
      store.set('b', '2')
    }),
  )
  // The page is rendered after the action: the phase of registration counts.
  scope.phase = 'render'
  await runAfter(scope, (error) => seen.push((error as Error).message.slice(0, 70)))
  expect(seen).toEqual(['1', 'Cookies can only be modified in a Server Action or Route Handler. Read'])
  expect(scope.written.headers.size).toBe(0)
})

test('in a prerender it is kept with the scope of the pass', () => {
  for (const pass of ['warm', 'final'] as const) {
    const scope = testScope({ prerender: createPrerender({ mode: 'shell', pass, signal: new AbortController().signal }) })
    runInScope(scope, () => after(() => {}))
    expect(scope.after.waiting).toHaveLength(1)
  }
})

test('outside of a request and with a wrong argument it throws', () => {
  expect(() => after(() => {})).toThrow('`after` was called outside a request scope')
  expect(() => runInScope(testScope(), () => after(42 as never))).toThrow('`after()`: Argument must be a promise or a function')
})

test('a callback does not leak into another request', async () => {
  const first = testScope({ phase: 'handler', cookie: 'who=first' })
  const second = testScope({ phase: 'handler', cookie: 'who=second' })
  const seen: unknown[] = []
  for (const scope of [first, second]) runInScope(scope, () => after(async () => seen.push((await cookies()).get('who')?.value)))
  await Promise.all([runAfter(second), runAfter(first)])
  expect(seen.toSorted()).toEqual(['first', 'second'])
})
