import { connection } from 'next/server'
import { Suspense } from 'react'
import { readPostBoat } from '@/lib/boat/post-boat.ts'
import { readOffer } from '@/lib/catalogue/product.ts'
import { dispatchNote } from '@/lib/dispatch.ts'
import { formatPrice } from '@/lib/money.ts'
import { AddToCart } from './add-to-cart.tsx'
import styles from './product-offer.module.css'

const LAST_FEW = 5

function stockNote(stock: number): string {
  if (stock === 0) return 'Sold out'
  return stock < LAST_FEW ? `Only ${stock} left` : 'In stock'
}

/** Price and stock as of this request. */
async function CurrentOffer({ id }: { readonly id: number }) {
  await connection()
  const boat = await readPostBoat()
  const offer = readOffer(id)
  if (offer === null) return <p data-level="none">We no longer sell this.</p>
  const { price, stock } = offer
  return (
    <>
      <p className={styles['price']}>{formatPrice(price)}</p>
      <p className={styles['stock']} data-level={stock === 0 ? 'none' : stock < LAST_FEW ? 'few' : 'many'}>
        {stockNote(stock)}
      </p>
      {stock > 0 && (
        <p className={styles['dispatch']}>
          {boat.state === 'held' ? `The post boat is held in harbour. ${boat.note}` : dispatchNote(new Date())}
        </p>
      )}
    </>
  )
}

function OfferSkeleton() {
  return (
    <>
      <span className="skeleton" style={{ width: '6rem', height: '2.25rem' }} />
      <span className={`skeleton ${styles['dispatch'] ?? ''}`} style={{ width: '14rem', height: '1.25rem' }} />
      <span className="visually-hidden">Loading price and stock</span>
    </>
  )
}

/**
 * What it costs, and the form to buy it. The form is part of the page's static shell, so it works before anything
 * else has arrived; the style sheet takes it away where the stock turns out to be none.
 */
export function ProductOffer({ id }: { readonly id: number }) {
  return (
    <div className={styles['offer']}>
      <div className={styles['current']}>
        <Suspense fallback={<OfferSkeleton />}>
          <CurrentOffer id={id} />
        </Suspense>
      </div>
      <AddToCart id={id} />
    </div>
  )
}
