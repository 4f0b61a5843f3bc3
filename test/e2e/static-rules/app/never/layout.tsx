import type { ReactNode } from 'react'

export const revalidate = 0

export default function Layout({ children }: { children: ReactNode }) {
  return children
}
