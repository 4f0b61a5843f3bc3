import type { Metadata } from 'next'
import Link from 'next/link'
import { Suspense } from 'react'
import { CartView } from '@/components/cart-view.tsx'
import { loadLines, readCart, readRegion } from '@/lib/cart/cart.ts'
import styles from './cart.module.css'

export const metadata: Metadata = {
  title: 'Basket',
  robots: { index: false },
}

async function Cart() {
  const [items, region] = await Promise.all([readCart(), readRegion()])
  const lines = loadLines(items)
  if (lines.length > 0) return <CartView lines={lines} region={region} />
  return (
    <div className="stack" style={{ justifyItems: 'start' }}>
      <p>There is nothing in it yet.</p>
      <Link className="button" href="/shop">
        Look around
      </Link>
    </div>
  )
}

export default function CartPage() {
  return (
    <div className={`page ${styles['cart'] ?? ''}`}>
      <h1>Basket</h1>
      <Suspense fallback={<span className="skeleton" style={{ height: '18rem' }} />}>
        <Cart />
      </Suspense>
    </div>
  )
}
