import type { ReactNode } from 'react'

export const dynamicParams = false

export function generateStaticParams() {
  return [{ category: 'shoes' }, { category: 'hats' }]
}

export default function CategoryLayout({ children }: { children: ReactNode }) {
  return <section>{children}</section>
}
