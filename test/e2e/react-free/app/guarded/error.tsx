'use client'

export default function Failed({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>failed</h1>
      <button type="button" onClick={reset}>
        reset
      </button>
    </>
  )
}
