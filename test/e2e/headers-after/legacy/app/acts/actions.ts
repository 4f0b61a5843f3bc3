'use server'

import { cookies } from 'next/headers'
import { after } from 'next/server'

export async function act(): Promise<void> {
  const store = await cookies()
  store.set('acted', 'yes')
  after(async () => console.log(`after: action read ${(await cookies()).get('acted')?.value}`))
}
