'use client'

export default function Failed({ reset, retry }: { reset: () => void; retry: () => void }) {
  return (
    <>
      <h1>failed</h1>
      <button type="button" onClick={reset}>
        reset
      </button>
      <button type="button" onClick={retry}>
        retry
      </button>
    </>
  )
}
