import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: { template: '%s in Section', default: 'Section' } }

export default function Section({ children }: { children: ReactNode }) {
  return <section>{children}</section>
}
