import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function read(): Promise<string> {
  'use cache'
  return (await cookies()).get('theme')?.value ?? 'none'
}

async function write(store: string): Promise<string> {
  'use cache'
  ;(await cookies()).set(store, 'x')
  return 'written'
}

async function attempt(run: () => Promise<string>): Promise<string> {
  return run().catch(() => 'refused')
}

async function Attempts() {
  await connection()
  return (
    <>
      <p id="read">{await attempt(read)}</p>
      <p id="write">{await attempt(() => write('theme'))}</p>
    </>
  )
}

export default function InCache() {
  return (
    <Suspense>
      <Attempts />
    </Suspense>
  )
}
