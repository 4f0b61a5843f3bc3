import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheScope, runInScope, shellScope, staticPageScope, testScope } from '../../test-support/scope.ts'
import { after, runAfter } from './after.ts'
import { connection } from './connection.ts'
import { configureDraft, createDraftSecret, draftMode, holdsDraftCookie } from './draft-mode.ts'
import { misuseOf } from './dynamic.ts'
import type { RequestScope } from './scope.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
beforeEach(() => configureDraft({ secret: SECRET, development: false }))
afterEach(() => {
  ;(globalThis as Record<symbol, unknown>)[Symbol.for('tidemark.draft')] = undefined
})
const draft = (scope: RequestScope): ReturnType<typeof draftMode> => runInScope(scope, draftMode)
const sent = (scope: RequestScope): string[] => [...scope.written.headers.values()]

test('enable and disable send the cookie and count at once, in a handler, a server function and the proxy', async () => {
  for (const phase of ['handler', 'action', 'proxy'] as const) {
    const scope = testScope({ phase })
    await runInScope(scope, async () => {
      expect((await draftMode()).isEnabled).toBe(false)
      ;(await draftMode()).enable()
      expect((await draftMode()).isEnabled).toBe(true)
    })
    expect(sent(scope)).toEqual([`__prerender_bypass=${SECRET}; Path=/; Secure; HttpOnly; SameSite=none`])
    const mode = await draft(scope)
    runInScope(scope, () => mode.disable())
    expect(mode.isEnabled).toBe(false)
    expect(sent(scope)).toEqual(['__prerender_bypass=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=none'])
  }
})

test('development sends a cookie that http accepts', async () => {
  configureDraft({ secret: SECRET, development: true })
  const scope = testScope({ phase: 'handler' })
  await runInScope(scope, async () => (await draftMode()).enable())
  expect(sent(scope)).toEqual([`__prerender_bypass=${SECRET}; Path=/; HttpOnly; SameSite=lax`])
})

test('reading never makes a route dynamic', async () => {
  for (const scope of [shellScope(), staticPageScope(), testScope()]) {
    expect((await draft(scope)).isEnabled).toBe(false)
    expect(scope.prerender?.dynamic ?? []).toEqual([])
  }
})

test('a page switches it as long as its head is not sent', async () => {
  const scope = testScope()
  scope.written.open = true
  const mode = await draft(scope)
  runInScope(scope, () => mode.enable())
  expect(mode.isEnabled).toBe(true)
  expect(sent(scope)).toEqual([`__prerender_bypass=${SECRET}; Path=/; Secure; HttpOnly; SameSite=none`])
})

test('a page without a shell that switches it is not static', async () => {
  const scope = staticPageScope()
  const mode = await draft(scope)
  expect(() => runInScope(scope, () => mode.enable())).toThrow(expect.objectContaining({ digest: 'DYNAMIC_SERVER_USAGE' }))
})

test.each(['enable', 'disable'] as const)('%s is refused once the head of the page is sent', async (method) => {
  const scope = testScope()
  await runInScope(scope, async () => {
    await connection()
    const mode = await draftMode()
    expect(() => mode[method]()).toThrow(`Route /x used \`draftMode().${method}()\` while rendering`)
  })
  expect(sent(scope)).toEqual([])
})

test('a caught enable() in a shell still fails the prerender', async () => {
  const scope = shellScope()
  await runInScope(scope, async () => {
    const mode = await draftMode()
    expect(() => mode.enable()).toThrow('while rendering')
  })
  expect(misuseOf(scope.prerender!)).toMatchObject({ code: 'TM_DRAFT_READONLY' })
})

test.each([shellScope, staticPageScope])('a handler that enables drafts is not prerendered', async (prerender) => {
  const scope = prerender({ phase: 'handler' })
  const mode = await draft(scope)
  expect(() => runInScope(scope, () => mode.enable())).toThrow(expect.objectContaining({ digest: 'DYNAMIC_SERVER_USAGE' }))
  expect(scope.prerender?.dynamic).toHaveLength(1)
  expect(misuseOf(scope.prerender!)).toBeNull()
})

test('a cache reads it but cannot switch it', async () => {
  const scope = testScope({ phase: 'handler', draft: true })
  await runInScope(cacheScope(scope), async () => {
    const mode = await draftMode()
    expect(mode.isEnabled).toBe(true)
    expect(() => mode.enable()).toThrow('`draftMode().enable()` can\'t be called inside `"use cache"`')
  })
})

test('an after() callback reads it but cannot switch it', async () => {
  const scope = testScope({ phase: 'handler', draft: true })
  const seen: unknown[] = []
  runInScope(scope, () =>
    after(async () => {
      const mode = await draftMode()
      seen.push(mode.isEnabled)
      mode.disable()
    }),
  )
  await runAfter(scope, (error) => seen.push((error as Error).message.slice(0, 53)))
  expect(seen).toEqual([true, 'Route /x used "draftMode().disable()" inside `after()`'.slice(0, 53)])
})

test('only the cookie of this build counts', () => {
  expect(holdsDraftCookie(`a=1; __prerender_bypass=${SECRET}; b=2`)).toBe(true)
  for (const header of [
    null,
    '',
    'a=1',
    '__prerender_bypass=',
    '__prerender_bypass',
    `__prerender_bypass=${SECRET}0`,
    `__prerender_bypass=${SECRET.slice(1)}`,
    `__prerender_bypass=${SECRET.toUpperCase()}`,
    `x__prerender_bypass=${SECRET}`,
    '__prerender_bypass=development-id',
    '__prerender_bypass=%zz',
  ]) {
    expect(holdsDraftCookie(header)).toBe(false)
  }
})

test('secrets have 128 bits: random ones differ, a shared one gives every build the same', () => {
  expect(createDraftSecret()).toMatch(/^[0-9a-f]{32}$/)
  expect(createDraftSecret()).not.toBe(createDraftSecret())
  const shared = Buffer.alloc(32, 7).toString('base64')
  expect(createDraftSecret(shared)).toBe(createDraftSecret(shared))
  expect(createDraftSecret(shared)).not.toBe(createDraftSecret(Buffer.alloc(32, 8).toString('base64')))
  expect(() => createDraftSecret('c2hvcnQ=')).toThrow(expect.objectContaining({ code: 'TM_DRAFT_SECRET' }))
  expect(() => configureDraft({ secret: 'abc', development: false })).toThrow(expect.objectContaining({ code: 'TM_DRAFT_SECRET' }))
})

test('outside of a request it throws', () => {
  expect(() => draftMode()).toThrow('`draftMode` was called outside a request scope')
  expect(() => runInScope(testScope({ phase: 'params' }), draftMode)).toThrow('inside `generateStaticParams`')
})
