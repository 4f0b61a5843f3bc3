import Form from 'next/form'
import Link from 'next/link'
import { Suspense } from 'react'
import { AccountLink } from './account-link.tsx'
import { BasketLink } from './basket-link.tsx'
import styles from './site-header.module.css'
import { SiteNav } from './site-nav.tsx'
import { Wordmark } from './wordmark.tsx'

export function SiteHeader() {
  return (
    <header>
      <div className={`page ${styles['bar'] ?? ''}`}>
        <Link className={styles['home']} href="/">
          <Wordmark />
          Skerry
        </Link>
        <Form action="/search" className={styles['search']} role="search">
          <label className="visually-hidden" htmlFor="site-search">
            Search the shop
          </label>
          <input id="site-search" name="q" type="search" placeholder="Search: teapot, wool, tent" autoComplete="off" />
          <button type="submit">Search</button>
        </Form>
        <div className={styles['links']}>
          <Suspense fallback={<span aria-hidden="true">Sign in</span>}>
            <AccountLink />
          </Suspense>
          <Suspense fallback={<Link href="/cart">Basket</Link>}>
            <BasketLink />
          </Suspense>
        </div>
      </div>
      <SiteNav />
    </header>
  )
}
