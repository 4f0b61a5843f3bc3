import { after } from 'next/server'
import type { ReactNode } from 'react'

export default function Ends({ children }: { children: ReactNode }) {
  after(() => console.log('after the layout'))
  return children
}
