'use server'

import { cookies } from 'next/headers'
import { loadLines, readCart, writeCart } from '@/lib/cart/cart.ts'
import { MAX_LINES, MAX_QUANTITY, setQuantity } from '@/lib/cart/cart-cookie.ts'
import { REGION_COOKIE, toRegion } from '@/lib/cart/delivery.ts'
import { readOffer } from '@/lib/catalogue/product.ts'
import { countOf, textOf } from './form.ts'

/** What a form that adds to the cart shows after it was sent. */
export type AddState = { readonly kind: 'idle' } | { readonly kind: 'added' | 'refused'; readonly message: string }

const YEAR_SECONDS = 60 * 60 * 24 * 365

export async function addToCart(_previous: AddState, data: FormData): Promise<AddState> {
  const id = countOf(data, 'id')
  const more = countOf(data, 'quantity') ?? 1
  const offer = id === null ? null : readOffer(id)
  if (id === null || offer === null) return { kind: 'refused', message: 'We no longer sell this.' }
  const items = await readCart()
  const held = items.find((item) => item.id === id)?.quantity ?? 0
  const most = Math.min(offer.stock, MAX_QUANTITY)
  if (held === 0 && items.length >= MAX_LINES) return { kind: 'refused', message: `A basket holds ${MAX_LINES} different things.` }
  if (held >= most)
    return { kind: 'refused', message: offer.stock === 0 ? 'Just sold out.' : `You already have ${held}, the most we can send.` }
  const quantity = Math.min(held + more, most)
  await writeCart(setQuantity(items, id, quantity))
  return { kind: 'added', message: quantity === 1 ? 'In your basket.' : `${quantity} in your basket.` }
}

/** Sets a line's quantity; the button that was pressed may ask for one more or one less instead. */
export async function updateLine(data: FormData): Promise<void> {
  const id = countOf(data, 'id')
  const typed = countOf(data, 'quantity')
  if (id === null || typed === null) return
  const items = await readCart()
  const [line] = loadLines(items.filter((item) => item.id === id))
  const asked = textOf(data, 'step') === 'more' ? typed + 1 : textOf(data, 'step') === 'less' ? Math.max(0, typed - 1) : typed
  await writeCart(setQuantity(items, id, Math.min(asked, line?.stock ?? 0)))
}

export async function removeLine(data: FormData): Promise<void> {
  const id = countOf(data, 'id')
  if (id !== null) await writeCart(setQuantity(await readCart(), id, 0))
}

export async function chooseRegion(data: FormData): Promise<void> {
  const jar = await cookies()
  jar.set(REGION_COOKIE, toRegion(textOf(data, 'region')).id, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
}
