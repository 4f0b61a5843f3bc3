'use client'

export function ServerOnly() {
  if (typeof window === 'undefined') throw new Error('the secret of a client component')
  return <p id="page">fine in the browser</p>
}
