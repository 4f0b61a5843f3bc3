import { expect, test } from 'vitest'
import { cacheScope, runInScope, testScope } from '../../test-support/scope.ts'
import { besideOwn, cookies } from './cookies.ts'
import type { RequestScope } from './scope.ts'

const read = (scope: RequestScope): ReturnType<typeof cookies> => runInScope(scope, cookies)
const sent = (scope: RequestScope): string[] => [...scope.written.headers.values()]

test('a page sees names and values, decoded, the last of a repeated name', async () => {
  const store = await read(testScope({ cookie: 'a=1; b=two%20words; c="q"; a=2; d=' }))
  expect(store.get('b')).toEqual({ name: 'b', value: 'two words' })
  expect(store.get({ name: 'a' })?.value).toBe('2')
  expect(store.get('missing')).toBeUndefined()
  expect(store.has('d')).toBe(true)
  expect(store.size).toBe(4)
  expect(store.getAll('c')).toEqual([{ name: 'c', value: '"q"' }])
  expect([...store].map(([name]) => name)).toEqual(['a', 'b', 'c', 'd'])
  expect(store.toString()).toBe('a=2; b=two%20words; c=%22q%22; d=')
})

test('a page cannot write and nothing changes', async () => {
  const scope = testScope({ cookie: 'a=1' })
  const store = await read(scope)
  for (const write of [() => store.set('a', '2'), () => store.delete('a'), () => store.clear()]) {
    expect(write).toThrow(/^Cookies can only be modified in a Server Action or Route Handler\. Read more/)
  }
  expect(store.get('a')?.value).toBe('1')
  expect(sent(scope)).toEqual([])
})

test('a private cache in a server function cannot write either', async () => {
  const scope = testScope({ phase: 'action', cookie: 'a=1' })
  await runInScope(cacheScope(scope, 'private'), async () => {
    const store = await cookies()
    expect(() => store.set('a', '2')).toThrow('Cookies can only be modified')
  })
})

test('a handler sends what it sets, in the order of first writing, the last value of a name', async () => {
  const scope = testScope({ phase: 'handler' })
  const store = await read(scope)
  expect(store.set('a', '1').set('b', '2').set({ name: 'a', value: '3', httpOnly: true })).toBe(store)
  expect(sent(scope)).toEqual(['a=3; Path=/; HttpOnly', 'b=2; Path=/'])
})

test('the options object stays as it was', async () => {
  const options = Object.freeze({ maxAge: 5 })
  const store = await read(testScope({ phase: 'handler' }))
  store.set('a', '1', options)
  expect(options).toEqual({ maxAge: 5 })
})

test.each([
  ['a name', 'a', 'a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  [
    'a path and a domain',
    { name: 'a', path: '/p', domain: 'example.com' },
    'a=; Path=/p; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=example.com',
  ],
] as const)('delete with %s', async (_, target, header) => {
  const scope = testScope({ phase: 'handler', cookie: 'a=1' })
  const store = await read(scope)
  expect(store.delete(target as 'a')).toBe(store)
  expect(sent(scope)).toEqual([header])
  expect(store.get('a')).toMatchObject({ value: '', expires: new Date(0) })
  expect(store.has('a')).toBe(true)
})

test('in a handler entries carry their options, request cookies the path /, and it can be iterated', async () => {
  const store = await read(testScope({ phase: 'handler', cookie: 'a=1; b=2' }))
  store.set('b', '3', { httpOnly: true }).set('c', '4')
  expect([...store]).toEqual([
    ['a', { name: 'a', value: '1', path: '/' }],
    ['b', { name: 'b', value: '3', path: '/', httpOnly: true }],
    ['c', { name: 'c', value: '4', path: '/' }],
  ])
  expect(store.size).toBe(3)
  expect(store.toString()).toBe('a=1; Path=/; b=3; Path=/; HttpOnly; c=4; Path=/')
})

test('what a server function writes is read back in it and in the page rendered after it', async () => {
  const scope = testScope({ phase: 'action', cookie: 'theme=light; gone=1; cart=9; old=1' })
  const store = await read(scope)
  store.set('theme', 'dark', { httpOnly: true })
  store.delete('gone')
  store.set('cart', 'x', { maxAge: 0 })
  store.set('old', 'x', { expires: 1000 })
  expect(store.get('theme')).toEqual({ name: 'theme', value: 'dark', path: '/', httpOnly: true })
  expect(store.get('cart')).toMatchObject({ value: 'x', maxAge: 0 })
  scope.phase = 'render'
  const page = await read(scope)
  expect(page.getAll()).toEqual([
    { name: 'theme', value: 'dark' },
    { name: 'gone', value: '' },
  ])
  expect(page.toString()).toContain('gone=')
  expect(() => page.set('x', '1')).toThrow('Cookies can only be modified')
})

test('pages and server functions see cookies of the proxy, handlers do not', async () => {
  const proxyCookies = ['new=1; Path=/; HttpOnly', 'a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'b=2; Max-Age=0']
  for (const phase of ['render', 'action'] as const) {
    const scope = testScope({ phase, cookie: 'a=1; b=1', proxyCookies })
    const store = await read(scope)
    expect(store.getAll().map(({ name, value }) => `${name}=${value}`)).toEqual(['new=1'])
    expect(sent(scope)).toEqual([])
  }
  const handler = await read(testScope({ phase: 'handler', cookie: 'a=1', proxyCookies }))
  expect(handler.getAll().map(({ name }) => name)).toEqual(['a'])
})

test('one promise serves every call of a request, so that use() can read it', () => {
  const scope = testScope()
  expect(read(scope)).toBe(read(scope))
  expect(read(scope)).not.toBe(read(testScope()))
})

test('a malformed header is tolerated', async () => {
  const scope = testScope({ cookie: 'ok=1; bad=%E0%A4%A; =x; lone' })
  const store = await read(scope)
  expect(store.get('ok')?.value).toBe('1')
  expect(store.has('bad')).toBe(false)
})

test("a handler's Response wins over the jar, gets a path, and goes first", async () => {
  const scope = testScope({ phase: 'handler' })
  const store = await read(scope)
  store.set('a', 'jar').set('b', 'jar')
  expect(besideOwn(['a=own; HttpOnly', 'c=own; Path=/c'], scope.written)).toEqual([
    'a=own; Path=/; HttpOnly',
    'c=own; Path=/c',
    'b=jar; Path=/',
  ])
})

test('a Response keeps its cookies untouched when nothing was written', () => {
  expect(besideOwn(['a=1'], testScope({ phase: 'handler' }).written)).toEqual(['a=1'])
})

test('an invalid cookie throws and sends nothing', async () => {
  const scope = testScope({ phase: 'handler' })
  const store = await read(scope)
  expect(() => store.set('a\r\nb', '1')).toThrow(expect.objectContaining({ code: 'TM_COOKIE_INVALID' }))
  expect(sent(scope)).toEqual([])
})
