import type { NextRequest } from 'next/server'
import { listProducts } from '@/lib/catalogue/list.ts'
import { parseChoice } from '@/lib/catalogue/query.ts'
import { searchProducts } from '@/lib/catalogue/search.ts'
import { findCategory, findCollection } from '@/lib/catalogue/taxonomy.ts'

/** `?q=` searches; else `?category= &collection= &sort= &stock=in &page=` list. Prices are pence. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = request.nextUrl.searchParams
  const query = params.get('q')
  if (query !== null) {
    const items = searchProducts(query)
    return Response.json({ items, total: items.length })
  }
  const category = findCategory(params.get('category') ?? '')?.id
  const collection = findCollection(params.get('collection') ?? '')?.id
  const page = await listProducts({
    ...(category === undefined ? {} : { category }),
    ...(collection === undefined ? {} : { collection }),
    ...parseChoice(Object.fromEntries(params)),
    drafts: false,
  })
  return Response.json(page)
}
