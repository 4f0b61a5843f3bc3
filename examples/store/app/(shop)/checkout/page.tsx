import type { Metadata } from 'next'
import Link from 'next/link'
import { Suspense } from 'react'
import { CartSummary } from '@/components/cart-summary.tsx'
import { CheckoutForm } from '@/components/checkout-form.tsx'
import { loadLines, readCart, readRegion } from '@/lib/cart/cart.ts'
import { sumCart } from '@/lib/cart/totals.ts'
import styles from './checkout.module.css'

export const metadata: Metadata = {
  title: 'Check out',
  robots: { index: false },
}

async function Checkout() {
  const [items, region] = await Promise.all([readCart(), readRegion()])
  const lines = loadLines(items)
  if (lines.length === 0) {
    return (
      <p>
        Your basket is empty. <Link href="/shop">Look around</Link>
      </p>
    )
  }
  return (
    <div className={styles['columns']}>
      <CheckoutForm />
      <CartSummary totals={sumCart(lines, region)} region={region}>
        <ul className={styles['lines']}>
          {lines.map(({ id, name, quantity }) => (
            <li key={id}>
              {quantity} × {name}
            </li>
          ))}
        </ul>
      </CartSummary>
    </div>
  )
}

export default function CheckoutPage() {
  return (
    <div className={`page ${styles['checkout'] ?? ''}`}>
      <h1>Check out</h1>
      <Suspense fallback={<span className="skeleton" style={{ height: '24rem' }} />}>
        <Checkout />
      </Suspense>
    </div>
  )
}
