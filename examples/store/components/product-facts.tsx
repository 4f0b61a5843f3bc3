import type { Product } from '@/lib/catalogue/types.ts'
import styles from './product-facts.module.css'

export function ProductFacts({ product }: { readonly product: Product }) {
  const { material, size, care, id } = product
  return (
    <dl className={styles['facts']}>
      <dt>Material</dt>
      <dd>{material}</dd>
      <dt>Size</dt>
      <dd>{size}</dd>
      <dt>Care</dt>
      <dd>{care}</dd>
      <dt>Number</dt>
      <dd>{id}</dd>
    </dl>
  )
}
