'use client'

export default function Failed({ error }: { error: Error & { digest?: string } }) {
  return <p id="failed">failed late: {error.digest}</p>
}
