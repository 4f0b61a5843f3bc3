'use cache'

import type { ReactNode } from 'react'
import { stamp } from '../../lib/stamp'

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <main>
      <p id="layout">{stamp()}</p>
      {children}
    </main>
  )
}
