import type { Metadata } from 'next'
import Link from 'next/link'
import { CartView } from '@/components/cart-view.tsx'
import { loadLines, readCart, readRegion } from '@/lib/cart/cart.ts'
import styles from './cart.module.css'

export const metadata: Metadata = {
  title: 'Basket',
  robots: { index: false },
}

/** Rendered whole at each request, so that the basket also works where no script runs. */
export const instant = false

export default async function CartPage() {
  const [items, region] = await Promise.all([readCart(), readRegion()])
  const lines = loadLines(items)
  return (
    <div className={`page ${styles['cart'] ?? ''}`}>
      <h1>Basket</h1>
      {lines.length > 0 ? (
        <CartView lines={lines} region={region} />
      ) : (
        <div className="stack" style={{ justifyItems: 'start' }}>
          <p>There is nothing in it yet.</p>
          <Link className="button" href="/shop">
            Look around
          </Link>
        </div>
      )}
    </div>
  )
}
