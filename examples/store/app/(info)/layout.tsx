import type { ReactNode } from 'react'
import { PlainFrame } from '@/components/plain-frame.tsx'

export default function InfoLayout({ children }: { readonly children: ReactNode }) {
  return <PlainFrame>{children}</PlainFrame>
}
