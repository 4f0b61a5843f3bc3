import Link from 'next/link'
import { type ReactNode, Suspense } from 'react'
import { AccountLink } from './account-link.tsx'
import { BasketLink } from './basket-link.tsx'
import { PreviewBanner } from './preview-banner.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

const personalLinks = (
  <>
    <Suspense fallback={<Link href="/login">Sign in</Link>}>
      <AccountLink />
    </Suspense>
    <Suspense fallback={<Link href="/cart">Basket</Link>}>
      <BasketLink />
    </Suspense>
  </>
)

/** What surrounds every page of the shop. */
export function ShopFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <PreviewBanner />
      <SiteHeader links={personalLinks} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
