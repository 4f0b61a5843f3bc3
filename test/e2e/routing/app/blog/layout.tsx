import type { ReactNode } from 'react'

export default async function BlogLayout({ children, params }: { children: ReactNode; params: Promise<object> }) {
  return (
    <section>
      <p id="outer">{JSON.stringify(await params)}</p>
      {children}
    </section>
  )
}
