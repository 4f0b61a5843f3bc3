'use client'

export default function ShopError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div>
      <h1 id="failed">{error.message}</h1>
      <p id="digest">{error.digest ?? 'none'}</p>
      <button type="button" onClick={reset}>
        again
      </button>
    </div>
  )
}
