'use client'

export function Broken() {
  if (typeof window === 'undefined') throw new Error('client component broke')
  return null
}
