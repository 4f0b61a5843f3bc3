import Link from 'next/link'

export default function Home() {
  return (
    <Link href="/static" prefetch={false}>
      static
    </Link>
  )
}
