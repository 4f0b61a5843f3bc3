import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getProduct } from '@/lib/catalogue/product.ts'
import { isPreview } from '@/lib/preview.ts'
import { ProductOffer } from './product-offer.tsx'
import { ProductPicture } from './product-picture.tsx'
import styles from './quick-look.module.css'

interface QuickLookProps {
  readonly params: Promise<{ slug: string }>
}

/** A product at a glance: picture, one line, price and the button. */
export async function QuickLook({ params }: QuickLookProps) {
  const { slug } = await params
  const product = await getProduct(slug, await isPreview())
  if (product === null) notFound()
  return (
    <article className={styles['quick']}>
      <ProductPicture slug={slug} alt={`Drawing of the ${product.name}`} size={400} eager />
      <div className="stack">
        <h2>{product.name}</h2>
        <p>{product.summary}</p>
        <ProductOffer id={product.id} />
        <Link href={`/products/${slug}`}>All about it</Link>
      </div>
    </article>
  )
}

export function QuickLookSkeleton() {
  return (
    <div className={styles['quick']} aria-hidden="true">
      <span className="skeleton" style={{ aspectRatio: 1 }} />
      <div className="stack">
        <span className="skeleton" style={{ height: '2.25rem', width: '75%' }} />
        <span className="skeleton" style={{ height: '2.875rem' }} />
      </div>
    </div>
  )
}
