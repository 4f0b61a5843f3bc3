import Link from 'next/link'
import { ProductGrid } from '@/components/product-grid.tsx'
import { ProductPicture } from '@/components/product-picture.tsx'
import { Swatches } from '@/components/swatches.tsx'
import { listFeatured } from '@/lib/catalogue/list.ts'
import { categories, releasedCollections } from '@/lib/catalogue/taxonomy.ts'
import styles from './home.module.css'

/** The products on the shelf of the hero, from left to right. */
const shelf = ['kittiwake-serving-bowl', 'knot-desk-lamp', 'shearwater-flask', 'puffin-jug', 'plover-saucepan']
const covers: Readonly<Record<string, string>> = {
  tableware: 'eider-teapot',
  kitchen: 'knot-kettle',
  lighting: 'skua-pendant',
  textiles: 'whimbrel-blanket',
  bags: 'dunlin-duffel',
  outdoors: 'curlew-tent',
}

export default async function HomePage() {
  const featured = await listFeatured(8)
  return (
    <>
      <section className={styles['hero']}>
        <div className={`page ${styles['words'] ?? ''}`}>
          <h1>Things for weather, water and long tables</h1>
          <div>
            <p>
              Stoneware, lamps, wool and canvas, in eighteen colours taken from the birds of the shore. Made in small workshops, sent from
              the harbour.
            </p>
            <Link className="button" href="/shop">
              See everything
            </Link>
          </div>
        </div>
        <div className={styles['shelf']} aria-hidden="true">
          {shelf.map((slug) => (
            <ProductPicture key={slug} slug={slug} alt="" size={400} eager />
          ))}
        </div>
      </section>

      <section className={`page ${styles['section'] ?? ''}`} aria-labelledby="departments">
        <h2 id="departments">Six departments</h2>
        <ul className={styles['departments']}>
          {categories.map(({ id, name, tagline }) => (
            <li key={id}>
              <Link href={`/shop/${id}`}>
                <ProductPicture slug={covers[id] ?? 'fulmar-mug'} alt="" size={200} />
                <span>
                  <strong>{name}</strong>
                  {tagline}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>

      <section className={`page ${styles['section'] ?? ''}`} aria-labelledby="choice">
        <h2 id="choice">On the shelf by the door</h2>
        <ProductGrid products={featured} />
      </section>

      <section className={`page ${styles['section'] ?? ''}`} aria-labelledby="colours">
        <div className={styles['heading']}>
          <h2 id="colours">Eighteen colours of the shore</h2>
          <p className="hint">Each runs through the whole shop, so a mug can match a tent.</p>
        </div>
        <Swatches collections={releasedCollections} />
      </section>
    </>
  )
}
