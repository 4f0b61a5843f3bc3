import type { ReactNode } from 'react'

export default function ActsLayout({ children }: { children: ReactNode }) {
  return <section id="acts-layout">{children}</section>
}
