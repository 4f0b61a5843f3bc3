import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { forget, remember } from './actions'

async function stamp(): Promise<string> {
  'use cache'
  return String(Math.random())
}

async function Theme() {
  return <p id="theme">{(await cookies()).get('theme')?.value || 'none'}</p>
}

export default async function Actions() {
  return (
    <>
      <p id="stamp">{await stamp()}</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Theme />
      </Suspense>
      <form id="remember" action={remember}>
        <input name="theme" aria-label="theme" />
        <button>remember</button>
      </form>
      <form id="forget" action={forget}>
        <button>forget</button>
      </form>
    </>
  )
}
