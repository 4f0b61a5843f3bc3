import Form from 'next/form'
import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './site-header.module.css'
import { SiteNav } from './site-nav.tsx'
import { Wordmark } from './wordmark.tsx'

/** What the header shows to someone it knows nothing about. */
const anonymousLinks = (
  <>
    <Link href="/login">Sign in</Link>
    <Link href="/cart">Basket</Link>
  </>
)

interface SiteHeaderProps {
  /** Links to the account and the basket of whoever is reading. */
  readonly links?: ReactNode
}

export function SiteHeader({ links = anonymousLinks }: SiteHeaderProps) {
  return (
    <header>
      <div className={`page ${styles['bar'] ?? ''}`}>
        <Link className={styles['home']} href="/">
          <Wordmark />
          Skerry
        </Link>
        <search className={styles['search']}>
          <Form action="/search">
            <label className="visually-hidden" htmlFor="site-search">
              Search the shop
            </label>
            <input id="site-search" name="q" type="search" placeholder="Search: teapot, wool, tent" autoComplete="off" />
            <button type="submit">Search</button>
          </Form>
        </search>
        <div className={styles['links']}>{links}</div>
      </div>
      <SiteNav />
    </header>
  )
}
