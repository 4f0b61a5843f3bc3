import { draftMode } from 'next/headers'
import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { hasSecret } from '@/lib/bearer.ts'
import { getProduct } from '@/lib/catalogue/product.ts'
import { readSecret } from '@/lib/secrets.ts'

/** `GET ?secret=…&slug=…`: turns preview on for this browser and shows the product. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!hasSecret(request, readSecret('preview'))) return new Response('Wrong secret', { status: 401 })
  // The slug is looked up, so the redirect can only lead to a product of this shop.
  const product = await getProduct(request.nextUrl.searchParams.get('slug') ?? '', true)
  if (product === null) return new Response('No such product', { status: 404 })
  const draft = await draftMode()
  draft.enable()
  redirect(`/products/${product.slug}`)
}
