import Link from 'next/link'

export function Links() {
  return (
    <nav>
      <Link href="/">home</Link> <Link href="/template/a">template a</Link> <Link href="/template/b">template b</Link>
    </nav>
  )
}
