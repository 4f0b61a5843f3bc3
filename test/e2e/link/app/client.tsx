'use client'
import Link, { useLinkStatus } from 'next/link'
import { useParams, usePathname, useRouter, useSearchParams, useSelectedLayoutSegments } from 'next/navigation'
import { Suspense, useState } from 'react'

export function Kept() {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {`kept ${count}`}
    </button>
  )
}

function Query() {
  return useSearchParams().toString()
}

export function Where() {
  const place = [usePathname(), JSON.stringify(useParams()), useSelectedLayoutSegments().join('/')]
  return (
    <p id="where">
      {place.join(' ')}{' '}
      <Suspense>
        <Query />
      </Suspense>
    </p>
  )
}

function Pending() {
  return useLinkStatus().pending ? ' …' : ''
}

export function Links() {
  const router = useRouter()
  const [told, setTold] = useState(0)
  const [cancels, setCancels] = useState(false)
  const tell = (event: { preventDefault(): void }): void => {
    setTold((count) => count + 1)
    if (cancels) event.preventDefault()
  }
  return (
    <>
      <Link href="/static?told" prefetch={false} onNavigate={tell}>
        telling
      </Link>{' '}
      <Link href="/static?blank" prefetch={false} target="_blank" onNavigate={tell}>
        blank
      </Link>{' '}
      <Link href="/static?saved" prefetch={false} download onNavigate={tell}>
        saved
      </Link>{' '}
      <Link href="/plain?first" prefetch={false}>
        first
        <Pending />
      </Link>{' '}
      <Link href="/plain?second" prefetch={false}>
        second
        <Pending />
      </Link>
      <p id="told">{told}</p>
      <button type="button" onClick={() => setCancels(true)}>
        cancel
      </button>
      <button type="button" onClick={() => router.push('/')}>
        push here
      </button>
      <button type="button" onClick={() => window.history.pushState({ mine: 1 }, '', '?pushed=1')}>
        push state
      </button>
      <button type="button" onClick={() => window.history.replaceState(null, '', '/another/path')}>
        replace state
      </button>
    </>
  )
}

export function Fails() {
  const [fails, setFails] = useState(false)
  if (fails) throw new Error('it broke')
  return (
    <button type="button" onClick={() => setFails(true)}>
      break
    </button>
  )
}
