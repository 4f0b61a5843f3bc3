import type { Metadata } from 'next'
import Link from 'next/link'
import { type ReactNode, Suspense } from 'react'
import { signOut } from '@/actions/account.ts'
import { NavLink } from '@/components/nav-link.tsx'
import { Wordmark } from '@/components/wordmark.tsx'
import styles from './admin.module.css'

export const metadata: Metadata = {
  title: { default: 'Keeper’s desk', template: '%s · Keeper’s desk' },
  robots: { index: false },
}

/** The frame only: each page asks for the role itself, because a layout is not rendered again on every navigation. */
export default function AdminLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <header className={styles['header']}>
        <div className={`page ${styles['bar'] ?? ''}`}>
          <Link className={styles['home']} href="/">
            <Wordmark />
            Skerry
          </Link>
          <nav aria-label="Keeper’s desk">
            <Suspense>
              <NavLink href="/admin">Overview</NavLink>
              <NavLink href="/admin/products">Products</NavLink>
              <NavLink href="/admin/log">Log</NavLink>
            </Suspense>
            <a href="/admin/orders.csv">Orders (CSV)</a>
          </nav>
          <form action={signOut}>
            <button type="submit">Sign out</button>
          </form>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`page ${styles['main'] ?? ''}`}>
        {children}
      </main>
    </>
  )
}
