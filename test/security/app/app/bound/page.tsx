import { connection } from 'next/server'
import { Suspense } from 'react'
import { log } from '../log'

export default function Page() {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Forms />
    </Suspense>
  )
}

async function Forms() {
  await connection()
  const price = { amount: 41, of: 'canary-bound-6b2c' }

  async function buy(form: FormData) {
    'use server'
    log.ran.push(`buy ${price.amount} ${String(form.get('count'))}`)
  }

  async function sell(form: FormData) {
    'use server'
    log.ran.push(`sell ${price.of} ${String(form.get('count'))}`)
  }

  return (
    <main>
      <form id="buy" action={buy}>
        <input name="count" />
      </form>
      <form id="sell" action={sell}>
        <input name="count" />
      </form>
    </main>
  )
}
