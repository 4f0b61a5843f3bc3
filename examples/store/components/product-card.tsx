import Link from 'next/link'
import type { ProductCard as Card } from '@/lib/catalogue/types.ts'
import { formatPrice } from '@/lib/money.ts'
import styles from './product-card.module.css'
import { ProductPicture } from './product-picture.tsx'

function noteOf({ stock, published }: Card): string | null {
  if (!published) return 'Not published'
  if (stock === 0) return 'Sold out'
  return stock < 5 ? 'Last few' : null
}

interface ProductCardProps {
  readonly product: Card
  /** For pictures above the fold. */
  readonly eager?: boolean
}

export function ProductCard({ product, eager = false }: ProductCardProps) {
  const { slug, name, summary, price } = product
  const note = noteOf(product)
  return (
    <article className={styles['card']}>
      <div className={styles['picture']}>
        <ProductPicture slug={slug} alt="" size={400} eager={eager} />
        {note !== null && <span className={styles['note']}>{note}</span>}
      </div>
      <div className={styles['text']}>
        <h3>
          <Link className={styles['link']} href={`/products/${slug}`}>
            {name}
          </Link>
        </h3>
        <p className={styles['price']}>{formatPrice(price)}</p>
        <p className={styles['summary']}>{summary}</p>
      </div>
      <Link className={styles['quick']} href={`/quick/${slug}`} prefetch={false} scroll={false}>
        Quick look<span className="visually-hidden"> at {name}</span>
      </Link>
    </article>
  )
}
