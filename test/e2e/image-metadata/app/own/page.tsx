import type { Metadata } from 'next'

export const metadata: Metadata = { icons: { icon: '/own.png' }, openGraph: { title: 'Own', images: '/own-og.png' } }

export default function Page() {
  return <h1>own</h1>
}
