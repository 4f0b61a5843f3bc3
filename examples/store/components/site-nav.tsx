import Link from 'next/link'
import { Suspense } from 'react'
import { categories } from '@/lib/catalogue/taxonomy.ts'
import { NavLink } from './nav-link.tsx'
import styles from './site-nav.module.css'

const entries = [...categories.map(({ id, name }) => ({ href: `/shop/${id}`, name })), { href: '/collections', name: 'Collections' }]

/** The shop's departments. Which one is open is known in the browser at the latest, so the links never wait for it. */
export function SiteNav() {
  return (
    <nav className={styles['nav']} aria-label="Departments">
      <ul className={`page ${styles['list'] ?? ''}`}>
        {entries.map(({ href, name }) => (
          <li key={href}>
            <Suspense fallback={<Link href={href}>{name}</Link>}>
              <NavLink href={href}>{name}</NavLink>
            </Suspense>
          </li>
        ))}
      </ul>
    </nav>
  )
}
