import { expect, test } from 'vitest'
import { formatPrice, parsePrice } from './money.ts'

test('pence are written as pounds', () => {
  expect(formatPrice(2450)).toBe('£24.50')
})

test.each([
  ['24', 2400],
  ['24.5', 2450],
  ['£24.50', 2450],
  ['0.05', 5],
  ['-1', null],
  ['24.505', null],
  ['twelve', null],
  ['', null],
])('"%s" is %s pence', (text, pence) => {
  expect(parsePrice(text)).toBe(pence)
})
