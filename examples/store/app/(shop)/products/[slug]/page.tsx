import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ProductFacts } from '@/components/product-facts.tsx'
import { ProductGrid } from '@/components/product-grid.tsx'
import { ProductOffer } from '@/components/product-offer.tsx'
import { ProductPicture } from '@/components/product-picture.tsx'
import { listRelated } from '@/lib/catalogue/list.ts'
import { getProduct, getTopSlugs } from '@/lib/catalogue/product.ts'
import { findCategory, findCollection } from '@/lib/catalogue/taxonomy.ts'
import { isPreview } from '@/lib/preview.ts'
import styles from './product.module.css'

/** So many are built before anyone asks; the others at their first visit. */
const PREBUILT = 30

interface ProductPageProps {
  readonly params: Promise<{ slug: string }>
}

export async function generateStaticParams(): Promise<Array<{ slug: string }>> {
  const slugs = await getTopSlugs(PREBUILT)
  return slugs.map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const { slug } = await params
  const product = await getProduct(slug, await isPreview())
  if (product === null) return {}
  return {
    title: product.name,
    description: product.summary,
    alternates: { canonical: `/products/${slug}` },
    robots: { index: product.published },
    openGraph: { title: product.name, description: product.summary, url: `/products/${slug}` },
  }
}

export default async function ProductPage({ params }: ProductPageProps) {
  const { slug } = await params
  const product = await getProduct(slug, await isPreview())
  if (product === null) notFound()
  const category = findCategory(product.category)
  const collection = findCollection(product.collection)
  const related = await listRelated(product.collection, slug)
  return (
    <div className="page">
      <nav className={styles['trail']} aria-label="You are here">
        <Link href="/shop">Everything</Link> / <Link href={`/shop/${product.category}`}>{category?.name ?? product.category}</Link>
      </nav>
      <article className={styles['product']}>
        <div className={styles['picture']}>
          <ProductPicture slug={slug} alt={`Drawing of the ${product.name}`} size={800} eager />
        </div>
        <div className={styles['words']}>
          {!product.published && <p className={styles['draft']}>Not published yet</p>}
          <h1>{product.name}</h1>
          <p className={styles['summary']}>{product.summary}</p>
          <ProductOffer id={product.id} />
          {product.description.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ProductFacts product={product} />
        </div>
      </article>
      {related.length > 0 && (
        <section className={styles['related']} aria-labelledby="related">
          <h2 id="related">
            More in <Link href={`/collections/${product.collection}`}>{collection?.name ?? product.collection}</Link>
          </h2>
          <ProductGrid products={related} />
        </section>
      )}
    </div>
  )
}
