import type { ReactNode } from 'react'

export default async function PostLayout({ children, params }: { children: ReactNode; params: Promise<{ slug: string }> }) {
  return (
    <section>
      <p id="inner">{JSON.stringify(await params)}</p>
      {children}
    </section>
  )
}
