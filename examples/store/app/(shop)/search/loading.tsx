import { ProductGridSkeleton } from '@/components/product-grid.tsx'

export default function SearchLoading() {
  return (
    <div className="page" style={{ paddingTop: '4rem' }}>
      <output className="visually-hidden">Searching…</output>
      <ProductGridSkeleton count={8} />
    </div>
  )
}
