'use client'

interface GlobalErrorProps {
  readonly reset: () => void
}

export default function GlobalError({ reset }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body style={{ font: '1.125rem/1.5 system-ui', padding: '10vh 8vw' }}>
        <h1>We ran aground</h1>
        <p>The whole page failed to open.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  )
}
