'use client'

import { useState } from 'react'

export type Action = (form?: FormData) => Promise<unknown>

interface RunProps {
  readonly id: string
  readonly action: Action
  /** Milliseconds before the call; it is made though the page is left. */
  readonly delay?: number
}

/** A button that calls, and shows what it is given. */
export function Run({ id, action, delay = 0 }: RunProps): React.ReactNode {
  const [result, setResult] = useState('')
  async function call(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, delay))
    const value = await action().catch((error: Error) => `${error.name}: ${error.message}`)
    setResult(typeof value === 'function' ? `function ${await value()}` : String(value))
    document.title = String(value)
  }
  return (
    <p>
      <button id={id} onClick={() => void call()}>
        {id}
      </button>
      <output id={`${id}-result`}>{result}</output>
    </p>
  )
}
