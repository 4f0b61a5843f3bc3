import { type ReactNode, useId } from 'react'
import { chooseRegion } from '@/actions/cart.ts'
import { type Region, regions } from '@/lib/cart/delivery.ts'
import type { Totals } from '@/lib/cart/totals.ts'
import { formatPrice } from '@/lib/money.ts'
import styles from './cart-summary.module.css'

interface CartSummaryProps {
  readonly totals: Totals
  readonly region: Region
  readonly children?: ReactNode
}

export function CartSummary({ totals, region, children }: CartSummaryProps) {
  const { subtotal, delivery, total } = totals
  const regionId = useId()
  return (
    <section className={styles['summary']} aria-label="Summary">
      <form className={styles['region']} action={chooseRegion}>
        <div className="field">
          <label htmlFor={regionId}>Deliver to</label>
          <select key={region.id} id={regionId} name="region" defaultValue={region.id}>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="button button-quiet" type="submit">
          Set
        </button>
      </form>
      <dl className={styles['sums']}>
        <dt>Goods</dt>
        <dd>{formatPrice(subtotal)}</dd>
        <dt>Delivery, {region.days}</dt>
        <dd>{delivery === 0 ? 'Free' : formatPrice(delivery)}</dd>
        <dt>Total</dt>
        <dd>{formatPrice(total)}</dd>
      </dl>
      {delivery > 0 && <p className="hint">Free from {formatPrice(region.freeFrom)}.</p>}
      {children}
    </section>
  )
}
