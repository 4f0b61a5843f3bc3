import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { selectAll, selectOne } from '../db/statement.ts'
import { CATALOGUE_TAG, categoryTag, collectionTag } from './tags.ts'
import type { ListQuery, ProductCard, ProductPage, Sort } from './types.ts'

export const PAGE_SIZE = 24

export type CardRow = Omit<ProductCard, 'published'> & { readonly published: number }

export const CARD_COLUMNS = 'slug, name, summary, price, stock, published'

const orders: Readonly<Record<Sort, string>> = {
  featured: 'featured desc, id * 7919 % 1009, id',
  newest: 'added desc, id',
  price: 'price, id',
  '-price': 'price desc, id',
  name: 'name, id',
}

export function toCard({ slug, name, summary, price, stock, published }: CardRow): ProductCard {
  return { slug, name, summary, price, stock, published: published === 1 }
}

function conditionsOf(query: ListQuery): string {
  const conditions = [
    query.drafts ? '' : 'published = 1',
    query.category === undefined ? '' : 'category = @category',
    query.collection === undefined ? '' : 'collection = @collection',
    query.inStock ? 'stock > 0' : '',
  ].filter(Boolean)
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
}

function tagOf({ category, collection }: ListQuery): string {
  if (category !== undefined) return categoryTag(category)
  return collection === undefined ? CATALOGUE_TAG : collectionTag(collection)
}

/** One page of products; a page past the end is the last one. */
export async function listProducts(query: ListQuery): Promise<ProductPage> {
  'use cache'
  cacheLife('listing')
  cacheTag(tagOf(query))
  const where = conditionsOf(query)
  const filter = {
    ...(query.category === undefined ? {} : { category: query.category }),
    ...(query.collection === undefined ? {} : { collection: query.collection }),
  }
  const total = selectOne<{ total: number }>(`select count(*) as total from product ${where}`, filter)?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, query.page), pages)
  const sql = `select ${CARD_COLUMNS} from product ${where} order by ${orders[query.sort]} limit @limit offset @offset`
  const items = selectAll<CardRow>(sql, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }).map(toCard)
  return { items, total, page, pages }
}

/** The products on the home page. */
export async function listFeatured(limit: number): Promise<ProductCard[]> {
  'use cache'
  cacheLife('listing')
  cacheTag(CATALOGUE_TAG)
  const sql = `select ${CARD_COLUMNS} from product where published = 1 and featured = 1 order by id limit @limit`
  return selectAll<CardRow>(sql, { limit }).map(toCard)
}

/** Others from the same collection, for the foot of a product page. */
export async function listRelated(collection: string, except: string): Promise<ProductCard[]> {
  'use cache'
  cacheLife('listing')
  cacheTag(collectionTag(collection))
  const sql = `select ${CARD_COLUMNS} from product where published = 1 and collection = @collection and slug <> @except
    order by featured desc, id * 7919 % 1009 limit 4`
  return selectAll<CardRow>(sql, { collection, except }).map(toCard)
}

/** Every published product, for the sitemap. */
export async function listForSitemap(): Promise<Array<{ slug: string; added: string }>> {
  'use cache'
  cacheLife('catalogue')
  cacheTag(CATALOGUE_TAG)
  const rows = selectAll<{ slug: string; added: string }>('select slug, added from product where published = 1 order by id')
  return rows.map(({ slug, added }) => ({ slug, added }))
}
