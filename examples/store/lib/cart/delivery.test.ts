import { expect, test } from 'vitest'
import { deliveryPrice, guessRegion, toRegion } from './delivery.ts'

test.each([
  ['en-GB,en;q=0.9', 'gb'],
  ['en-IE', 'ie'],
  ['de-DE,de;q=0.9,en;q=0.8', 'eu'],
  [null, 'gb'],
])('the languages %s are delivered to %s', (languages, region) => {
  expect(guessRegion(languages)).toBe(region)
})

test('an unknown region is Great Britain', () => {
  expect(toRegion('mars').id).toBe('gb')
})

test('delivery is free for nothing and from the threshold on', () => {
  const region = toRegion('gb')
  expect([0, 100, region.freeFrom - 1, region.freeFrom].map((subtotal) => deliveryPrice(region, subtotal))).toEqual([0, 450, 450, 0])
})
