import { expect, test } from 'vitest'
import { choiceHref, parseChoice } from './query.ts'

test('a list address says only what differs from the default', () => {
  expect(choiceHref('/shop', { sort: 'featured', page: 1, inStock: false })).toBe('/shop')
  expect(choiceHref('/shop', { sort: '-price', page: 3, inStock: true })).toBe('/shop?sort=-price&stock=in&page=3')
})

test('an address is read back as it was written', () => {
  const choice = { sort: 'newest', page: 2, inStock: true } as const
  const params = Object.fromEntries(new URL(choiceHref('/shop', choice), 'http://x').searchParams)
  expect(parseChoice(params)).toEqual(choice)
})

test('nonsense in an address is the default', () => {
  expect(parseChoice({ sort: 'drop table', page: '-4', stock: ['out', 'in'] })).toEqual({ sort: 'featured', page: 1, inStock: false })
})
