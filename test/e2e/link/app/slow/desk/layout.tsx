import type { ReactNode } from 'react'

export default function Desk({ children }: { children: ReactNode }) {
  return <section id="desk">{children}</section>
}
