import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { ListHeading } from '@/components/list-heading.tsx'
import { ProductGridSkeleton } from '@/components/product-grid.tsx'
import { ProductList } from '@/components/product-list.tsx'
import type { SearchParams } from '@/lib/catalogue/query.ts'
import { findCollection, releasedCollections } from '@/lib/catalogue/taxonomy.ts'

interface CollectionPageProps {
  readonly params: Promise<{ collection: string }>
  readonly searchParams: Promise<SearchParams>
}

export function generateStaticParams(): Array<{ collection: string }> {
  return releasedCollections.map(({ id }) => ({ collection: id }))
}

export async function generateMetadata({ params }: CollectionPageProps): Promise<Metadata> {
  const { collection: id } = await params
  const collection = findCollection(id)
  if (collection === undefined) return {}
  return { title: `The ${collection.name} collection`, description: collection.story }
}

export default async function CollectionPage({ params, searchParams }: CollectionPageProps) {
  const { collection: id } = await params
  const collection = findCollection(id)
  if (collection === undefined) notFound()
  return (
    <div className="page">
      <ListHeading title={collection.name} tagline={collection.story} intro={`In ${collection.colours}.`} />
      <Suspense fallback={<ProductGridSkeleton count={12} />}>
        <ProductList path={`/collections/${id}`} filter={{ collection: id }} searchParams={searchParams} />
      </Suspense>
    </div>
  )
}
