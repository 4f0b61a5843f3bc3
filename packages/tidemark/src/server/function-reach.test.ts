import { expect, test } from 'vitest'
import { reachableFunctions } from './function-reach.ts'

const reach = reachableFunctions({
  sets: [['a#save', 'a#load'], ['a#load'], ['b#only'], ['c#rest']],
  routes: { '/shop/[id]': 0, '/shop/[id]/[size]': 0, '/': 1, '/über/[name]': 2, '/docs/[[...path]]': 3 },
})

test('a page can call the functions of its list and no others', () => {
  expect(reach.allows('/', 'a#load')).toBe(true)
  expect(reach.allows('/', 'a#save')).toBe(false)
  expect(reach.allows('/shop/[id]', 'a#save')).toBe(true)
  expect(reach.allows('/none', 'a#load')).toBe(false)
  expect(reach.allows('constructor', 'a#load')).toBe(false)
})

test('the home of a function is the simplest path that has it', () => {
  expect(reach.home('a#load')).toBe('/')
  expect(reach.home('a#save')).toBe('/shop/%5Bid%5D')
  expect(reach.home('b#only')).toBe('/%C3%BCber/%5Bname%5D')
  expect(reach.home('c#rest')).toBe('/docs/%5B...path%5D')
  expect(reach.home('d#none')).toBeNull()
})
