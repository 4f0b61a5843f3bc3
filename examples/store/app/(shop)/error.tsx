'use client'

import { Message } from '@/components/message.tsx'

interface ShopErrorProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

export default function ShopError({ error, reset }: ShopErrorProps) {
  return (
    <Message title="We ran aground">
      <p>Something went wrong on our side{error.digest === undefined ? '' : ` (${error.digest})`}.</p>
      <button className="button" type="button" onClick={reset}>
        Try again
      </button>
    </Message>
  )
}
