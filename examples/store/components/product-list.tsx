import { listProducts } from '@/lib/catalogue/list.ts'
import { parseChoice, type SearchParams } from '@/lib/catalogue/query.ts'
import { isPreview } from '@/lib/preview.ts'
import { ListControls } from './list-controls.tsx'
import { Pagination } from './pagination.tsx'
import { ProductGrid } from './product-grid.tsx'

interface ProductListProps {
  /** The address without its query. */
  readonly path: string
  readonly filter: { readonly category?: string; readonly collection?: string }
  readonly searchParams: Promise<SearchParams>
}

/** A sorted page of products with its controls; put it in a Suspense, because it waits for the query. */
export async function ProductList({ path, filter, searchParams }: ProductListProps) {
  const choice = parseChoice(await searchParams)
  const list = await listProducts({ ...filter, ...choice, drafts: await isPreview() })
  return (
    <>
      <ListControls path={path} choice={choice} total={list.total} />
      <h2 className="visually-hidden">Products</h2>
      <ProductGrid products={list.items} />
      <Pagination path={path} choice={choice} page={list.page} pages={list.pages} />
    </>
  )
}
