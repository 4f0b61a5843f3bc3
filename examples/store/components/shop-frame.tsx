import type { ReactNode } from 'react'
import { PreviewBanner } from './preview-banner.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** What surrounds every page of the shop. */
export function ShopFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <PreviewBanner />
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
