import 'server-only'
import { cookies } from 'next/headers'
import { selectAll } from '../db/statement.ts'
import { CART_COOKIE, type CartItem, formatCart, parseCart } from './cart-cookie.ts'
import { REGION_COOKIE, type Region, toRegion } from './delivery.ts'

/** A line of the cart as the shop has it now. */
export interface CartLine {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** Pence. */
  readonly price: number
  readonly stock: number
  readonly quantity: number
}

const MAX_AGE_SECONDS = 60 * 60 * 24 * 60

export async function readCart(): Promise<CartItem[]> {
  const jar = await cookies()
  return parseCart(jar.get(CART_COOKIE)?.value)
}

/** For server functions and route handlers only. */
export async function writeCart(items: readonly CartItem[]): Promise<void> {
  const jar = await cookies()
  if (items.length === 0) jar.delete(CART_COOKIE)
  else jar.set(CART_COOKIE, formatCart(items), { httpOnly: true, sameSite: 'lax', path: '/', maxAge: MAX_AGE_SECONDS })
}

export async function readRegion(): Promise<Region> {
  const jar = await cookies()
  return toRegion(jar.get(REGION_COOKIE)?.value)
}

/** The cart's products with today's prices, in the cart's order; what is no longer sold is left out. */
export function loadLines(items: readonly CartItem[]): CartLine[] {
  if (items.length === 0) return []
  // The numbers were parsed from digits, so they can stand in the text of the query.
  const sql = `select id, slug, name, price, stock from product where published = 1 and id in (${items.map((item) => item.id).join(', ')})`
  const products = new Map(selectAll<Omit<CartLine, 'quantity'>>(sql).map((row) => [row.id, row]))
  return items.flatMap(({ id, quantity }) => {
    const product = products.get(id)
    if (product === undefined) return []
    return [{ id, slug: product.slug, name: product.name, price: product.price, stock: product.stock, quantity }]
  })
}
