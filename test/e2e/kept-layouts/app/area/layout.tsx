import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Refresh } from './refresh'
import { countRender } from './renders'

export default async function AreaLayout({ children }: { children: ReactNode }) {
  await cookies()
  return (
    <section>
      <p id="render">{countRender()}</p>
      <Refresh />
      {children}
    </section>
  )
}
