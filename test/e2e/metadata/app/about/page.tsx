import type { Metadata } from 'next'

export const metadata: Metadata = {
  title: 'About',
  description: 'Who "we" are & why',
  keywords: ['one', 'two'],
  authors: [{ name: 'Ada', url: 'https://ada.test' }, { name: 'Bo' }],
  robots: { index: false, follow: true, googleBot: { index: true, 'max-snippet': 5 } },
  alternates: { canonical: './', languages: { de: '/de/about' } },
  openGraph: { title: 'About us', images: ['/about.png', { url: 'https://cdn.test/x.png', width: 10, height: 20, alt: 'x' }] },
  twitter: { card: 'summary', creator: '@ada' },
  verification: { google: 'g-code' },
  other: { custom: ['a', 'b'] },
}

export default function About() {
  return <h1>about</h1>
}
