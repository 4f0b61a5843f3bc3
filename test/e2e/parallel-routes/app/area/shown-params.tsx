'use client'
import { useParams } from 'next/navigation'

export function ShownParams() {
  return <p id="all">{JSON.stringify(useParams())}</p>
}
