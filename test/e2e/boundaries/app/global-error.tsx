'use client'

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <h1 id="global">{`all failed: ${error.digest ? 'digest' : error.message}`}</h1>
      </body>
    </html>
  )
}
