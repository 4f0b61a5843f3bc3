import Link from 'next/link'
import Script from 'next/script'

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <head>
        <Script id="of-head" strategy="beforeInteractive">{`globalThis.runs = (globalThis.runs ?? 0) + 1`}</Script>
      </head>
      <body>
        <Link href="/">home</Link>
        <Link href="/early">early</Link>
        <Script id="file" src="/file.js" strategy="beforeInteractive" data-of="layout" />
        <Script id="code" strategy="beforeInteractive">{`tell('code', document.body)`}</Script>
        {children}
      </body>
    </html>
  )
}
