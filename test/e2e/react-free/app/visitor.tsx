import { headers } from 'next/headers'
import type { ReactNode } from 'react'

/** Shows its children a moment after the request. */
export async function Visitor({ children }: { children?: ReactNode }) {
  const agent = (await headers()).get('user-agent')
  await new Promise((resolve) => setTimeout(resolve, 300))
  return (
    <>
      <p id="visitor">{agent ? 'somebody' : 'nobody'}</p>
      {children}
    </>
  )
}
