import type { ReactNode } from 'react'

export default function Layout({ children, team }: { children: ReactNode; team: ReactNode }): ReactNode {
  return (
    <section>
      {children}
      {team}
    </section>
  )
}
