'use client'

import { useState } from 'react'

export default function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const [seen, setSeen] = useState('not asked')
  return (
    <button id="ask" onClick={() => void searchParams.then((query) => setSeen(JSON.stringify(query)))}>
      {seen}
    </button>
  )
}
