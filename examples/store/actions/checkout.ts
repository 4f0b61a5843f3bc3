'use server'

import { revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { loadLines, readCart, readRegion, writeCart } from '@/lib/cart/cart.ts'
import { getProduct } from '@/lib/catalogue/product.ts'
import { listTagsOf } from '@/lib/catalogue/tags.ts'
import { note } from '@/lib/log/log.ts'
import { queueMail } from '@/lib/orders/outbox.ts'
import { placeOrder, type Recipient } from '@/lib/orders/place-order.ts'
import { textOf } from './form.ts'

export interface CheckoutState {
  readonly values: Recipient
  readonly errors: Partial<Record<keyof Recipient | 'cart', string>>
}

function checkRecipient({ name, email, address }: Recipient): CheckoutState['errors'] {
  return {
    ...(name.length >= 2 ? {} : { name: 'Who shall we send it to?' }),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? {} : { email: 'We need an address like name@example.com.' }),
    ...(address.length >= 10 ? {} : { address: 'A street, a town and a postcode, please.' }),
  }
}

/** Lists show "last few" and "sold out": let them follow the sale without making anyone wait. */
async function refreshLists(slugs: readonly string[]): Promise<void> {
  const products = await Promise.all(slugs.map((slug) => getProduct(slug)))
  const tags = new Set(products.flatMap((product) => (product === null ? [] : listTagsOf(product))))
  for (const tag of tags) revalidateTag(tag, 'max')
}

export async function checkOut(_previous: CheckoutState, data: FormData): Promise<CheckoutState> {
  const values: Recipient = { name: textOf(data, 'name'), email: textOf(data, 'email'), address: textOf(data, 'address') }
  const errors = checkRecipient(values)
  if (Object.keys(errors).length > 0) return { values, errors }
  const lines = loadLines(await readCart())
  if (lines.length === 0) return { values, errors: { cart: 'Your basket is empty.' } }
  const placed = placeOrder(lines, values, await readRegion())
  if (placed.kind === 'short') return { values, errors: { cart: `Not enough left of: ${placed.names.join(', ')}.` } }
  await writeCart([])
  await refreshLists(lines.map((line) => line.slug))
  // The customer need not wait for the mail.
  after(() => queueMail(values.email, `Your order ${placed.id}`))
  note(`Ordered ${placed.id.slice(0, 6)}`, values.email)
  redirect(`/orders/${placed.id}`)
}
