import Link from 'next/link'
import { categories } from '@/lib/catalogue/taxonomy.ts'
import styles from './site-footer.module.css'

export function SiteFooter() {
  return (
    <footer className={styles['footer']}>
      <svg className={styles['wave']} viewBox="0 0 1200 24" aria-hidden="true">
        <path d={`M0 24V12${'q25 -16 50 0t50 0'.repeat(12)}V24Z`} fill="currentColor" />
      </svg>
      <div className={styles['body']}>
        <div className={`page ${styles['columns'] ?? ''}`}>
          <div>
            <p className={styles['name']}>Skerry</p>
            <p>Net Loft 3, Harbour Road. Open when the flag is up.</p>
            <p>Skerry is a demonstration: nothing here is for sale, and no parcel will come.</p>
          </div>
          <nav aria-label="Shop">
            <ul>
              {categories.map(({ id, name }) => (
                <li key={id}>
                  <Link href={`/shop/${id}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label="Service">
            <ul>
              <li>
                <Link href="/shop">Everything</Link>
              </li>
              <li>
                <Link href="/collections">Collections</Link>
              </li>
              <li>
                <Link href="/about">About us</Link>
              </li>
              <li>
                <Link href="/delivery">Delivery and returns</Link>
              </li>
              <li>
                <Link href="/login">Sign in</Link>
              </li>
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  )
}
