import type { ReactNode } from 'react'
import { ShopFrame } from '@/components/shop-frame.tsx'

/** The way from the basket to the order: nothing opens over these pages. */
export default function TillLayout({ children }: { readonly children: ReactNode }) {
  return <ShopFrame>{children}</ShopFrame>
}
