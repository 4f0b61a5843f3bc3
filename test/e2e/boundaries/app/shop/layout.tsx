import type { ReactNode } from 'react'

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <section>
      <p id="shop">shop</p>
      {children}
    </section>
  )
}
