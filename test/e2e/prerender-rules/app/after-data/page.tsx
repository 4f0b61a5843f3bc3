import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function Unstable({ searchParams }: { searchParams: Promise<object> }) {
  await Promise.all([cookies(), headers(), connection(), searchParams])
  return (
    <p id="values">
      {Math.random()} {Date.now()} {new Date().getTime()} {Date().length} {crypto.randomUUID()}
    </p>
  )
}

async function frozen() {
  'use cache'
  return `${Math.random()} ${Date.now()} ${new Date().getTime()} ${crypto.randomUUID()}`
}

export default async function Page({ searchParams }: { searchParams: Promise<object> }) {
  return (
    <>
      <p id="frozen">{await frozen()}</p>
      <Suspense fallback="…">
        <Unstable searchParams={searchParams} />
      </Suspense>
    </>
  )
}
