import { Suspense } from 'react'
import { Lines } from '../lines'
import { Show } from './show'
import styles from './kinds.module.css'

export default function Page() {
  return (
    <main>
      <h1>kinds</h1>
      <Rich />
      <Bytes />
    </main>
  )
}

async function Rich() {
  'use cache'
  return (
    <section className={styles['rich']} id="rich">
      <title>kinds of islands</title>
      <Show name="values" value={{ when: new Date(0), map: new Map([['a', 1n]]), later: Promise.resolve('later') }} />
      <Suspense fallback={<p>one moment</p>}>
        <Slow />
      </Suspense>
      <img src="/tide.svg" alt="tide" width={10} height={10} />
      <form action={greet}>
        <input name="name" defaultValue="tide" />
        <button type="submit">greet</button>
      </form>
      <Lines />
    </section>
  )
}

async function Slow() {
  await new Promise((resolve) => setTimeout(resolve, 5))
  return <p id="slow">slow</p>
}

async function greet(data: FormData) {
  'use server'
  globalThis.greeted = String(data.get('name'))
}

/** Bytes are no text: the server reads this one. */
async function Bytes() {
  'use cache'
  return (
    <section>
      <Show
        name="bytes"
        value={{ bytes: new Uint8Array([0, 200, 255]), when: new Date(1), map: new Map(), later: Promise.resolve('bytes') }}
      />
      <Lines />
    </section>
  )
}

declare global {
  var greeted: string | undefined
}
