import { connection } from 'next/server'
import { Suspense, type ReactNode } from 'react'
import { stamp } from '../../lib/stamp'
import { Poster } from './poster'

async function Frame({ children, side, action }: { children: ReactNode; side: ReactNode; action: () => Promise<string> }) {
  'use cache'
  return (
    <div>
      <p id="frame">{stamp()}</p>
      {children}
      {side}
      <Poster action={action} />
    </div>
  )
}

async function Fresh({ id }: { id: string }) {
  await connection()
  return <p id={id}>{stamp()}</p>
}

export default function Page() {
  async function post() {
    'use server'
    return 'posted'
  }
  return (
    <Frame
      action={post}
      side={
        <Suspense fallback="…">
          <Fresh id="side" />
        </Suspense>
      }
    >
      <Suspense fallback="…">
        <Fresh id="fresh" />
      </Suspense>
    </Frame>
  )
}
