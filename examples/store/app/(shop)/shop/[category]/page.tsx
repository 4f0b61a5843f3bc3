import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { ListHeading } from '@/components/list-heading.tsx'
import { ProductGridSkeleton } from '@/components/product-grid.tsx'
import { ProductList } from '@/components/product-list.tsx'
import type { SearchParams } from '@/lib/catalogue/query.ts'
import { categories, findCategory } from '@/lib/catalogue/taxonomy.ts'

interface CategoryPageProps {
  readonly params: Promise<{ category: string }>
  readonly searchParams: Promise<SearchParams>
}

export function generateStaticParams(): Array<{ category: string }> {
  return categories.map(({ id }) => ({ category: id }))
}

export async function generateMetadata({ params }: CategoryPageProps): Promise<Metadata> {
  const { category: id } = await params
  const category = findCategory(id)
  if (category === undefined) return {}
  return { title: category.name, description: category.intro, alternates: { canonical: `/shop/${id}` } }
}

export default async function CategoryPage({ params, searchParams }: CategoryPageProps) {
  const { category: id } = await params
  const category = findCategory(id)
  if (category === undefined) notFound()
  return (
    <div className="page">
      <ListHeading title={category.name} tagline={category.tagline} intro={category.intro} />
      <Suspense fallback={<ProductGridSkeleton count={12} />}>
        <ProductList path={`/shop/${id}`} filter={{ category: id }} searchParams={searchParams} />
      </Suspense>
    </div>
  )
}
