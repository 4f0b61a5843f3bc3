import type { ReactNode } from 'react'

export default function AreaLayout({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <section>
      {children}
      {beside}
    </section>
  )
}
