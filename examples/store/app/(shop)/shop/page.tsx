import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ListHeading } from '@/components/list-heading.tsx'
import { ProductGridSkeleton } from '@/components/product-grid.tsx'
import { ProductList } from '@/components/product-list.tsx'
import type { SearchParams } from '@/lib/catalogue/query.ts'

export const metadata: Metadata = {
  title: 'Everything',
  description: 'All that Skerry makes and sells, from espresso cups to tents.',
  alternates: { canonical: '/shop' },
}

interface ShopPageProps {
  readonly searchParams: Promise<SearchParams>
}

export default function ShopPage({ searchParams }: ShopPageProps) {
  return (
    <div className="page">
      <ListHeading title="Everything" tagline="Six departments, eighteen colours, one long shelf." />
      <Suspense fallback={<ProductGridSkeleton count={12} />}>
        <ProductList path="/shop" filter={{}} searchParams={searchParams} />
      </Suspense>
    </div>
  )
}
