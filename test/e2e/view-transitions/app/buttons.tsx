'use client'
import { useRouter } from 'next/navigation'

export function Buttons() {
  const router = useRouter()
  return (
    <>
      <button type="button" onClick={() => router.push('/cup/1', { transitionTypes: ['pushed'] })}>
        push
      </button>
      <button type="button" onClick={() => router.replace('/', { transitionTypes: ['replaced', 'twice'] })}>
        replace
      </button>
    </>
  )
}
