import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BoatNotice } from '@/components/boat-notice.tsx'
import { toRegion } from '@/lib/cart/delivery.ts'
import { formatPrice } from '@/lib/money.ts'
import { readOrder, readOrderLines } from '@/lib/orders/read-orders.ts'
import styles from '@/components/receipt.module.css'

export const metadata: Metadata = {
  title: 'Your order',
  robots: { index: false },
}

/** Reached by a redirect from a form, with or without script: rendered whole. */
export const instant = false

interface OrderPageProps {
  readonly params: Promise<{ id: string }>
}

/** The number in the address is the key to the order, so it is never listed or cached. */
export default async function OrderPage({ params }: OrderPageProps) {
  const { id } = await params
  const order = readOrder(id)
  if (order === null) notFound()
  const region = toRegion(order.region)
  return (
    <div className={`page ${styles['receipt'] ?? ''}`}>
      <h1>Thank you, {order.name}</h1>
      <p>
        Your order <strong>{order.id.slice(0, 6)}</strong> is on its way to the packing table. It would reach {region.name} in {region.days}
        , were this a real shop.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Price</th>
          </tr>
        </thead>
        <tbody>
          {readOrderLines(id).map((line) => (
            <tr key={line.slug}>
              <td>
                {line.quantity} × <Link href={`/products/${line.slug}`}>{line.name}</Link>
              </td>
              <td>{formatPrice(line.price * line.quantity)}</td>
            </tr>
          ))}
          <tr>
            <td>Delivery</td>
            <td>{order.delivery === 0 ? 'Free' : formatPrice(order.delivery)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td>{formatPrice(order.total)}</td>
          </tr>
        </tfoot>
      </table>
      <BoatNotice />
    </div>
  )
}
