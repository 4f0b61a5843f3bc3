import { ProductGridSkeleton } from '@/components/product-grid.tsx'

export default function SearchLoading() {
  return (
    <div className="page" role="status" aria-label="Searching" style={{ paddingTop: '4rem' }}>
      <ProductGridSkeleton count={8} />
    </div>
  )
}
