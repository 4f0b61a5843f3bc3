import { connection } from 'next/server'
import { MAX_QUANTITY } from '@/lib/cart/cart-cookie.ts'
import { readOffer } from '@/lib/catalogue/product.ts'
import { dispatchNote } from '@/lib/dispatch.ts'
import { formatPrice } from '@/lib/money.ts'
import { AddToCart } from './add-to-cart.tsx'
import styles from './product-offer.module.css'

function stockNote(stock: number): string {
  if (stock === 0) return 'Sold out'
  return stock < 5 ? `Only ${stock} left` : 'In stock'
}

/** Price, stock and the button, as of this request. */
export async function ProductOffer({ id }: { readonly id: number }) {
  await connection()
  const offer = readOffer(id)
  if (offer === null) return <p>We no longer sell this.</p>
  const { price, stock } = offer
  return (
    <div className={styles['offer']}>
      <p className={styles['price']}>{formatPrice(price)}</p>
      <p className={styles['stock']} data-level={stock === 0 ? 'none' : stock < 5 ? 'few' : 'many'}>
        {stockNote(stock)}
      </p>
      {stock > 0 && <AddToCart id={id} most={Math.min(stock, MAX_QUANTITY)} />}
      {stock > 0 && <p className="hint">{dispatchNote(new Date())}</p>}
    </div>
  )
}

export function OfferSkeleton() {
  return (
    <div className={styles['offer']} role="status" aria-label="Loading price and stock">
      <span className="skeleton" style={{ width: '6rem', height: '2rem' }} />
      <span className="skeleton" style={{ width: '5rem', height: '1.25rem' }} />
      <span className="skeleton" style={{ height: '2.875rem', gridColumn: '1 / -1' }} />
    </div>
  )
}
