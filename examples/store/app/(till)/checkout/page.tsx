import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BoatNotice } from '@/components/boat-notice.tsx'
import { CartSummary } from '@/components/cart-summary.tsx'
import { CheckoutForm } from '@/components/checkout-form.tsx'
import { loadLines, readCart, readRegion } from '@/lib/cart/cart.ts'
import { sumCart } from '@/lib/cart/totals.ts'
import styles from './checkout.module.css'

export const metadata: Metadata = {
  title: 'Check out',
  robots: { index: false },
}

/** Rendered whole at each request, so that an order can be placed where no script runs. */
export const instant = false

export default async function CheckoutPage() {
  const [items, region] = await Promise.all([readCart(), readRegion()])
  const lines = loadLines(items)
  if (lines.length === 0) redirect('/cart')
  return (
    <div className={`page ${styles['checkout'] ?? ''}`}>
      <h1>Check out</h1>
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
          <BoatNotice />
        </CartSummary>
      </div>
    </div>
  )
}
