'use server'

import { updateTag } from 'next/cache'
import { draftMode } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { requireAdmin } from '@/lib/account/guard.ts'
import { BOAT_TAG } from '@/lib/boat/post-boat.ts'
import { readManaged, saveManaged } from '@/lib/catalogue/admin.ts'
import { listTagsOf, productTag } from '@/lib/catalogue/tags.ts'
import { note } from '@/lib/log/log.ts'
import { formatPrice, parsePrice } from '@/lib/money.ts'
import { countOf, textOf } from './form.ts'

export type SaveState = { readonly kind: 'idle' } | { readonly kind: 'saved' | 'refused'; readonly message: string }

export async function saveProduct(_previous: SaveState, data: FormData): Promise<SaveState> {
  const account = await requireAdmin()
  const product = readManaged(textOf(data, 'slug'))
  if (product === null) notFound()
  const price = parsePrice(textOf(data, 'price'))
  const stock = countOf(data, 'stock')
  if (price === null) return { kind: 'refused', message: 'The price must be an amount such as 24.50.' }
  if (stock === null) return { kind: 'refused', message: 'The stock must be a whole number from 0 to 999999.' }
  const published = data.get('published') === 'on'
  saveManaged(product.slug, { price, stock, published })
  for (const tag of [productTag(product.slug), ...listTagsOf(product)]) updateTag(tag)
  note(`Changed ${product.name}`, account.email)
  return { kind: 'saved', message: `Saved: ${formatPrice(price)}, ${stock} in stock, ${published ? 'published' : 'not published'}.` }
}

/** Asks the harbour office again, for all readers: what it said before is forgotten. */
export async function askHarbour(): Promise<void> {
  const account = await requireAdmin()
  updateTag(BOAT_TAG)
  note('Asked the harbour office', account.email)
}

/** Shows the shop as it will be, with unpublished products, starting at this one. */
export async function previewProduct(data: FormData): Promise<void> {
  await requireAdmin()
  const product = readManaged(textOf(data, 'slug'))
  if (product === null) notFound()
  const draft = await draftMode()
  draft.enable()
  redirect(`/products/${product.slug}`)
}
