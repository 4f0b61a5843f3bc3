import type { Metadata } from 'next'

export const metadata: Metadata = { title: { absolute: 'On its own' }, openGraph: null }

export default function Absolute() {
  return <h1>absolute</h1>
}
