import { unstable_noStore } from 'next/cache'
import { cookies } from 'next/headers'
import { connection } from 'next/server'

async function act(): Promise<void> {
  'use server'
  unstable_noStore()
  await connection()
  ;(await cookies()).set('acted', 'yes')
}

export default function Page() {
  return (
    <form id="act" action={act}>
      <button>act</button>
    </form>
  )
}
