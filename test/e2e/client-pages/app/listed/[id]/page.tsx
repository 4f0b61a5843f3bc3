'use client'

import { use } from 'react'

export default function Page({ params }: { params: Promise<{ id: string }> }) {
  return <p id="id">{use(params).id}</p>
}
