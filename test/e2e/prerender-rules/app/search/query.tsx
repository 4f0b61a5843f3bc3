'use client'

import { useSearchParams } from 'next/navigation'

export function Query() {
  return <p id="query">{useSearchParams().get('q')}</p>
}
