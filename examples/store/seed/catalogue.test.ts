import { expect, test } from 'vitest'
import { productArt } from '../art/product-art.ts'
import { createCatalogue } from './catalogue.ts'
import { categories } from './categories.ts'

const catalogue = createCatalogue()

test('the catalogue is the same each time it is made', () => {
  expect(createCatalogue()).toEqual(catalogue)
})

test('540 products are on sale and 12 are drafts, each with its own number and slug', () => {
  expect(catalogue.filter((product) => product.published)).toHaveLength(540)
  expect(catalogue.filter((product) => !product.published)).toHaveLength(12)
  expect(new Set(catalogue.map((product) => product.id)).size).toBe(552)
  expect(new Set(catalogue.map((product) => product.slug)).size).toBe(552)
})

test.each(categories.map(({ id }) => id))('%s has ninety products on sale, a few of them sold out', (id) => {
  const products = catalogue.filter((product) => product.category === id && product.published)
  expect(products).toHaveLength(90)
  expect(products.filter((product) => product.stock === 0).length).toBeLessThan(15)
})

test('every product has a drawing without a number that is not one', () => {
  const spoilt = catalogue.filter(({ slug }) => !/^<svg(?!.*(?:NaN|undefined)).*<\/svg>$/s.test(productArt(slug) ?? ''))
  expect(spoilt).toEqual([])
})

test('a kind or a collection that does not exist has no drawing', () => {
  expect(productArt('fulmar-spaceship')).toBeNull()
  expect(productArt('dodo-mug')).toBeNull()
  expect(productArt('')).toBeNull()
})
