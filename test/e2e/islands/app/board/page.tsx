import { cacheTag, updateTag } from 'next/cache'
import { connection } from 'next/server'
import { Suspense } from 'react'
import { Counter } from '../counter'
import { Lines } from '../lines'
import { Refresh } from './refresh'

export default function Page() {
  return (
    <Suspense fallback={<p>one moment</p>}>
      <Request />
    </Suspense>
  )
}

async function Request() {
  await connection()
  return (
    <main>
      <h1>board</h1>
      <p id="request">{crypto.randomUUID()}</p>
      <Board />
      <Refresh />
      <form action={wipe}>
        <button type="submit">wipe</button>
      </form>
    </main>
  )
}

async function Board() {
  'use cache'
  cacheTag('board')
  return (
    <section>
      <p id="board">{crypto.randomUUID()}</p>
      <Counter name="notes" />
      <Lines />
    </section>
  )
}

async function wipe() {
  'use server'
  updateTag('board')
}
