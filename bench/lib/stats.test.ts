import { expect, onTestFinished, test, vi } from 'vitest'
import { alternate, median } from './stats.mjs'

test('the median is the middle one, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 3])).toBe(2.5)
})

test('everybody is measured once a round, and each round begins with another one', async () => {
  const order: string[] = []
  const result = await alternate(['a', 'b'], 2, async (subject) => order.push(subject))
  expect(order).toEqual(['a', 'b', 'b', 'a'])
  expect(result.get('a')).toBe(2.5)
})

test('who cannot be measured is left out, the others are not', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => void vi.restoreAllMocks())
  const result = await alternate(['a', 'b'], 2, async (subject) => (subject === 'a' ? Promise.reject(new Error('broken')) : 1))
  expect([...result]).toEqual([['b', 1]])
})
