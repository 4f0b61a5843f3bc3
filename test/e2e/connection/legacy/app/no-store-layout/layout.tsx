import type { ReactNode } from 'react'
import { unstable_noStore } from 'next/cache'

export default function Layout({ children }: { children: ReactNode }) {
  unstable_noStore()
  return children
}
