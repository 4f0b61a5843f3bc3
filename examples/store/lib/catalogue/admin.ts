import 'server-only'
import { run, selectAll, selectOne } from '../db/statement.ts'
import { toMatch } from './search.ts'

/** A product as the admin area edits it. */
export interface ManagedProduct {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly category: string
  readonly collection: string
  /** Pence. */
  readonly price: number
  readonly stock: number
  readonly published: boolean
}

type Row = Omit<ManagedProduct, 'published'> & { readonly published: number }

const COLUMNS = ['id', 'slug', 'name', 'category', 'collection', 'price', 'stock', 'published']
  .map((column) => `product.${column}`)
  .join(', ')

export const MANAGED_PAGE_SIZE = 30

function toManaged({ id, slug, name, category, collection, price, stock, published }: Row): ManagedProduct {
  return { id, slug, name, category, collection, price, stock, published: published === 1 }
}

/** Products by name, unpublished ones too; all of them for an empty query. */
export function listManaged(query: string, page: number): { items: ManagedProduct[]; total: number } {
  const match = toMatch(query)
  const from =
    match === null ? 'product' : 'product join product_search on product_search.rowid = product.id and product_search match @match'
  const filter: Record<string, string> = match === null ? {} : { match }
  const total = selectOne<{ total: number }>(`select count(*) as total from ${from}`, filter)?.total ?? 0
  const sql = `select ${COLUMNS} from ${from} order by product.published, product.name limit @limit offset @offset`
  const rows = selectAll<Row>(sql, { ...filter, limit: MANAGED_PAGE_SIZE, offset: (page - 1) * MANAGED_PAGE_SIZE })
  return { items: rows.map(toManaged), total }
}

export function readManaged(slug: string): ManagedProduct | null {
  const row = selectOne<Row>(`select ${COLUMNS} from product where slug = @slug`, { slug })
  return row === undefined ? null : toManaged(row)
}

export function readLowStock(limit: number): ManagedProduct[] {
  return selectAll<Row>(`select ${COLUMNS} from product where published = 1 and stock < 4 order by stock, name limit @limit`, {
    limit,
  }).map(toManaged)
}

export function saveManaged(slug: string, change: Pick<ManagedProduct, 'price' | 'stock' | 'published'>): void {
  const { price, stock, published } = change
  run('update product set price = @price, stock = @stock, published = @published where slug = @slug', {
    slug,
    price,
    stock,
    published: published ? 1 : 0,
  })
}

export interface Figures {
  readonly published: number
  readonly drafts: number
  readonly soldOut: number
  readonly orders: number
  /** Pence. */
  readonly revenue: number
}

export function readFigures(): Figures {
  const row = selectOne<Figures>(
    `select (select count(*) from product where published = 1) as published,
       (select count(*) from product where published = 0) as drafts,
       (select count(*) from product where published = 1 and stock = 0) as soldOut,
       (select count(*) from customer_order) as orders,
       (select coalesce(sum(total), 0) from customer_order) as revenue`,
  )
  return row ?? { published: 0, drafts: 0, soldOut: 0, orders: 0, revenue: 0 }
}
