import type { ReactNode } from 'react'

export function generateStaticParams() {
  return [{ id: 'one' }]
}

export default function Layout({ children }: { children: ReactNode }) {
  return children
}
