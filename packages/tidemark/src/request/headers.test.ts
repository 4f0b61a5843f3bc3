import { expect, test } from 'vitest'
import { runInScope, testScope } from '../../test-support/scope.ts'
import { headers } from './headers.ts'

test('the headers of the request can be read in every way', async () => {
  const view = await runInScope(testScope({ headers: { 'User-Agent': 'probe', 'x-b': '2' } }), headers)
  expect(view).toBeInstanceOf(Headers)
  expect(view.get('user-agent')).toBe('probe')
  expect(view.has('X-B')).toBe(true)
  expect([...view]).toEqual([
    ['user-agent', 'probe'],
    ['x-b', '2'],
  ])
  expect([...view.keys()]).toEqual(['user-agent', 'x-b'])
  expect(new Headers(view).get('x-b')).toBe('2')
})

test('they cannot be changed', async () => {
  const scope = testScope({ headers: { a: '1' } })
  const view = (await runInScope(scope, headers)) as Headers
  for (const change of [() => view.set('a', '2'), () => view.append('a', '2'), () => view.delete('a')]) {
    expect(change).toThrow(/^Headers cannot be modified\. Read more: https:\/\/nextjs\.org/)
  }
  expect(view.get('a')).toBe('1')
  expect(scope.request?.headers.get('a')).toBe('1')
})
