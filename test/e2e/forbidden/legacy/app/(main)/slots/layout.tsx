import type { ReactNode } from 'react'

export default function Layout({ children, side, other }: Record<'children' | 'side' | 'other', ReactNode>) {
  return (
    <div id="slots">
      <div>{children}</div>
      <div>{side}</div>
      <div>{other}</div>
    </div>
  )
}
