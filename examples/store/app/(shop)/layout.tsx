import type { ReactNode } from 'react'
import { ShopFrame } from '@/components/shop-frame.tsx'

interface ShopLayoutProps {
  readonly children: ReactNode
  readonly modal: ReactNode
}

export default function ShopLayout({ children, modal }: ShopLayoutProps) {
  return (
    <>
      <ShopFrame>{children}</ShopFrame>
      {modal}
    </>
  )
}
