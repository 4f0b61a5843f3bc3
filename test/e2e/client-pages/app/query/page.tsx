'use client'

import { use } from 'react'

export default function Page({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  return <p id="q">{use(searchParams).q}</p>
}
