import Link from 'next/link'

export default function Home() {
  return (
    <>
      <title>home</title>
      <h1>home</h1>
      <Link href="#below">below</Link>{' '}
      <Link href="/long#middle" prefetch={false}>
        middle
      </Link>{' '}
      <Link href={{ pathname: '/two', query: { made: 'of parts' } }} prefetch={false}>
        parts
      </Link>
      <div style={{ height: 3000 }} />
      <Link href="/long" scroll={false} prefetch={false}>
        unscrolled
      </Link>{' '}
      <Link href="/long?far">far</Link>
      <p id="below">below</p>
    </>
  )
}
