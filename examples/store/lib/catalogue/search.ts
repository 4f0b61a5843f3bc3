import 'server-only'
import { selectAll } from '../db/statement.ts'
import { CARD_COLUMNS, type CardRow, toCard } from './list.ts'
import type { ProductCard } from './types.ts'

const MAX_WORDS = 8
const MAX_RESULTS = 48

/** The words of a query as an FTS expression: all of them, the last one as a beginning. `null` when there are none. */
export function toMatch(query: string): string | null {
  const words =
    query
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MAX_WORDS) ?? []
  if (words.length === 0) return null
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}

/** Published products that hold every word of the query, best first; at most 48. */
export function searchProducts(query: string): ProductCard[] {
  const match = toMatch(query)
  if (match === null) return []
  const sql = `select ${CARD_COLUMNS.split(', ')
    .map((column) => `product.${column}`)
    .join(', ')} from product_search
    join product on product.id = product_search.rowid
    where product_search match @match and published = 1
    order by bm25(product_search, 8, 3, 1, 2), product.id limit @limit`
  return selectAll<CardRow>(sql, { match, limit: MAX_RESULTS }).map(toCard)
}
