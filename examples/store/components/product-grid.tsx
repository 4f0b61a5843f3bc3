import type { ProductCard as Card } from '@/lib/catalogue/types.ts'
import { ProductCard } from './product-card.tsx'
import styles from './product-grid.module.css'

/** Cards of the first row are shown at once; the others load as they come into view. */
const FIRST_ROW = 4

export function ProductGrid({ products }: { readonly products: readonly Card[] }) {
  return (
    <ul className={styles['grid']}>
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard product={product} eager={index < FIRST_ROW} />
        </li>
      ))}
    </ul>
  )
}

export function ProductGridSkeleton({ count }: { readonly count: number }) {
  return (
    <ul className={styles['grid']} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className={styles['ghost']}>
          <span className="skeleton" style={{ aspectRatio: 1 }} />
          <span className="skeleton" style={{ height: '1.25rem', width: '70%' }} />
        </li>
      ))}
    </ul>
  )
}
