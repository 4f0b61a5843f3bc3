import Link from 'next/link'
import { loadLines, readCart } from '@/lib/cart/cart.ts'
import styles from './basket-link.module.css'

/** The way to the basket, with how many things are in it. */
export async function BasketLink() {
  const lines = loadLines(await readCart())
  const count = lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <Link href="/cart" aria-label={count === 1 ? 'Basket, 1 item' : `Basket, ${count} items`}>
      Basket
      {count > 0 && <span className={styles['count']}>{count}</span>}
    </Link>
  )
}
