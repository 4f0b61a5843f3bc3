'use client'

export default function FailsError({ error }: { error: Error & { digest?: string } }) {
  return <p id="failed">{`digest ${error.digest}`}</p>
}
