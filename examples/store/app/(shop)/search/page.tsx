import type { Metadata } from 'next'
import { ListHeading } from '@/components/list-heading.tsx'
import { ProductGrid } from '@/components/product-grid.tsx'
import { firstOf, type SearchParams } from '@/lib/catalogue/query.ts'
import { searchProducts } from '@/lib/catalogue/search.ts'

export const metadata: Metadata = {
  title: 'Search',
  robots: { index: false },
}

interface SearchPageProps {
  readonly searchParams: Promise<SearchParams>
}

/** Waits for the query; the loading file beside it stands in meanwhile. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const params = await searchParams
  const query = firstOf(params['q']).slice(0, 80).trim()
  if (query === '') {
    return (
      <div className="page">
        <ListHeading title="Search" tagline="Type what you are after in the field above." />
      </div>
    )
  }
  const found = searchProducts(query)
  const count = found.length === 1 ? '1 product' : `${found.length} products`
  return (
    <div className="page">
      <ListHeading
        title={`“${query}”`}
        tagline={found.length === 0 ? 'Nothing by that name.' : `${count}, best match first.`}
        {...(found.length === 0 ? { intro: 'Try one word, such as “mug”, “linen” or “tent”.' } : {})}
      />
      <h2 className="visually-hidden">Products</h2>
      <ProductGrid products={found} />
    </div>
  )
}
