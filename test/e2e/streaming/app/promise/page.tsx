import { connection } from 'next/server'
import { Suspense } from 'react'
import { Reader } from './reader'

export default async function PromisePage() {
  await connection()
  const value = new Promise<string>((resolve) => setTimeout(() => resolve('read with use()'), 300))
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Reader value={value} />
    </Suspense>
  )
}
