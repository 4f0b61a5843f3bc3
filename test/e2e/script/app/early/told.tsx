'use client'
import { useEffect } from 'react'

declare function tell(what: string): void

export function Told() {
  useEffect(() => void tell('interactive'), [])
  return null
}
