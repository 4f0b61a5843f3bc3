'use server'

import { cookies } from 'next/headers'
import { after } from 'next/server'
import { identity, pause, record } from '../../identity'

export async function act(form: FormData): Promise<void> {
  const id = String(form.get('id'))
  const who = await identity()
  await pause()
  const store = await cookies()
  store.set('acted', `${id}:${who.cookie}:${who.header}`)
  after(async () => {
    await pause()
    record(id, (await cookies()).get('user')?.value)
  })
}
