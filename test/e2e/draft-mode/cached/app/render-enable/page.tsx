import { draftMode } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function attempt(change: 'enable' | 'disable'): Promise<string> {
  try {
    const draft = await draftMode()
    draft[change]()
    return 'allowed'
  } catch (error) {
    return String(error)
  }
}

async function Attempts() {
  await connection()
  return (
    <>
      <p id="enable">{await attempt('enable')}</p>
      <p id="disable">{await attempt('disable')}</p>
    </>
  )
}

export default function RenderEnable() {
  return (
    <Suspense>
      <Attempts />
    </Suspense>
  )
}
