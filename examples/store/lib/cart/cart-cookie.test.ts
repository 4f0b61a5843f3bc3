import { expect, test } from 'vitest'
import { formatCart, MAX_LINES, MAX_QUANTITY, parseCart, setQuantity } from './cart-cookie.ts'

const items = [
  { id: 101, quantity: 2 },
  { id: 145, quantity: 1 },
]

test('a cart survives its cookie', () => {
  expect(formatCart(items)).toBe('101x2.145x1')
  expect(parseCart(formatCart(items))).toEqual(items)
})

test('what is malformed in a cookie is left out', () => {
  expect(parseCart(undefined)).toEqual([])
  expect(parseCart('101x2.evil.-3x1.7x0.8x1e3.9')).toEqual([{ id: 101, quantity: 2 }])
})

test('a cookie cannot ask for more than a basket holds', () => {
  expect(parseCart('5x999')).toEqual([{ id: 5, quantity: MAX_QUANTITY }])
  const many = Array.from({ length: MAX_LINES + 5 }, (_, index) => `${index + 1}x1`).join('.')
  expect(parseCart(many)).toHaveLength(MAX_LINES)
})

test('quantities are set, added and removed', () => {
  expect(setQuantity(items, 145, 4)[1]).toEqual({ id: 145, quantity: 4 })
  expect(setQuantity(items, 7, 1)).toHaveLength(3)
  expect(setQuantity(items, 101, 0)).toEqual([{ id: 145, quantity: 1 }])
  expect(setQuantity(items, 101, 99)[0]).toEqual({ id: 101, quantity: MAX_QUANTITY })
})
