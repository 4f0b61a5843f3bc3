import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { selectAll, selectOne } from '../db/statement.ts'
import { productTag } from './tags.ts'
import type { Offer, Product } from './types.ts'

type Row = Omit<Product, 'published'> & { readonly published: number }

const COLUMNS = 'id, slug, name, category, collection, summary, description, material, size, care, published, added'

function toProduct(row: Row): Product {
  const { id, slug, name, category, collection, summary, description, material, size, care, published, added } = row
  return { id, slug, name, category, collection, summary, description, material, size, care, published: published === 1, added }
}

/** A product by its slug, or `null` where the shop has none; unpublished ones only with `drafts`. */
export async function getProduct(slug: string, drafts = false): Promise<Product | null> {
  'use cache'
  cacheLife('catalogue')
  cacheTag(productTag(slug))
  const row = selectOne<Row>(`select ${COLUMNS} from product where slug = @slug`, { slug })
  if (row === undefined || (row.published === 0 && !drafts)) return null
  return toProduct(row)
}

/** The price and stock at this moment: never cached, so call it behind `connection()`. */
export function readOffer(id: number): Offer | null {
  const row = selectOne<Offer>('select price, stock from product where id = @id', { id })
  return row === undefined ? null : { price: row.price, stock: row.stock }
}

/** The slug of a product number, as old links and the cart know products. */
export function readSlug(id: number): string | null {
  return selectOne<{ slug: string }>('select slug from product where id = @id and published = 1', { id })?.slug ?? null
}

/** Slugs worth a page before anyone asks: the featured products, then the newest. */
export async function getTopSlugs(limit: number): Promise<string[]> {
  'use cache'
  cacheLife('catalogue')
  const rows = selectAll<{ slug: string }>(
    'select slug from product where published = 1 order by featured desc, added desc, id limit @limit',
    { limit },
  )
  return rows.map((row) => row.slug)
}
