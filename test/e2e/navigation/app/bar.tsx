'use client'
import Link from 'next/link'
import { useParams, usePathname, useRouter, useSearchParams, useSelectedLayoutSegment, useSelectedLayoutSegments } from 'next/navigation'
import { Suspense, useState } from 'react'

export function Bar() {
  const [count, setCount] = useState(0)
  const router = useRouter()
  return (
    <header>
      <button type="button" onClick={() => setCount(count + 1)}>
        {`kept ${count}`}
      </button>
      <button type="button" onClick={() => router.push('/p/2?tab=b')}>
        push
      </button>
      <button type="button" onClick={() => router.replace('/p/3')}>
        replace
      </button>
      <button type="button" onClick={() => router.refresh()}>
        refresh
      </button>
      <button type="button" onClick={() => router.back()}>
        back
      </button>
      <nav>
        <Link href="/">home</Link> <Link href="/p/1?tab=a#part">page one</Link>{' '}
        <Link href={{ pathname: '/p/4', query: { tab: 'd' } }}>page four</Link> <Link href="/gone">gone</Link>{' '}
        <Link href="/nowhere">nowhere</Link> <Link href="/moved">moved</Link>
      </nav>
      <Suspense>
        <Where />
      </Suspense>
    </header>
  )
}

function Where() {
  const where = {
    pathname: usePathname(),
    tab: useSearchParams().get('tab'),
    params: useParams(),
    segment: useSelectedLayoutSegment(),
    segments: useSelectedLayoutSegments(),
  }
  return <p id="where">{JSON.stringify(where)}</p>
}
