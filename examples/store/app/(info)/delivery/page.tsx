import type { Metadata } from 'next'
import { BoatNotice } from '@/components/boat-notice.tsx'
import { ListHeading } from '@/components/list-heading.tsx'
import { regions } from '@/lib/cart/delivery.ts'
import { formatPrice } from '@/lib/money.ts'
import styles from '@/components/receipt.module.css'

export const metadata: Metadata = {
  title: 'Delivery and returns',
  description: 'What delivery costs, how long it takes, and how to send something back.',
}

export default function DeliveryPage() {
  return (
    <>
      <div className="page">
        <ListHeading
          title="Delivery and returns"
          tagline="The post boat leaves on weekdays. What is ordered by two leaves the same afternoon."
        />
      </div>
      <div className={`page ${styles['receipt'] ?? ''}`} style={{ paddingTop: 0 }}>
        <BoatNotice />
        <table>
          <thead>
            <tr>
              <th scope="col">To</th>
              <th scope="col">Takes</th>
              <th scope="col">Free from</th>
              <th scope="col">Price</th>
            </tr>
          </thead>
          <tbody>
            {regions.map(({ id, name, days, freeFrom, price }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{days}</td>
                <td>{formatPrice(freeFrom)}</td>
                <td>{formatPrice(price)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>Sending something back</h2>
        <p>
          You have sixty days. Put it in its box, write your order number on the lid, and we pay the postage. Mugs with tea stains are
          forgiven.
        </p>
      </div>
    </>
  )
}
