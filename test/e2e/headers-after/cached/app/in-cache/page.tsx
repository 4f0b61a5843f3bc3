import { headers } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function read(): Promise<string> {
  'use cache'
  return (await headers()).get('x-a') ?? 'none'
}

async function connect(): Promise<string> {
  'use cache'
  await connection()
  return 'connected'
}

async function Attempts() {
  await connection()
  return (
    <>
      <p id="read">{await read().catch(() => 'refused')}</p>
      <p id="connect">{await connect().catch(() => 'refused')}</p>
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
