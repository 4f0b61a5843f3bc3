import Link from 'next/link'
import { Fails, Links } from './client'

export default function Home() {
  return (
    <>
      <h1>home</h1>
      <Links />
      <Fails />
      <Link href="#below">below</Link>{' '}
      <Link href="/long#middle" prefetch={false}>
        middle
      </Link>{' '}
      <Link href="?s=1" prefetch={false}>
        query
      </Link>{' '}
      <Link href="/static?replaced" replace prefetch={false}>
        replaced
      </Link>{' '}
      <Link href="/rooms/1" prefetch={false}>
        room
      </Link>{' '}
      <Link href="/redirected" prefetch={false}>
        redirected
      </Link>{' '}
      <Link href="/failing" prefetch={false}>
        failing
      </Link>
      <div style={{ height: 3000 }} />
      <Link href="/long?unscrolled" scroll={false} prefetch={false}>
        unscrolled
      </Link>{' '}
      <Link href="/long" prefetch={false}>
        scrolled
      </Link>
      <p id="below">below</p>
    </>
  )
}
