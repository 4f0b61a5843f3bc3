'use server'

import { cookies } from 'next/headers'

export async function remember(form: FormData): Promise<void> {
  const store = await cookies()
  store.set('theme', String(form.get('theme')))
}

export async function forget(): Promise<void> {
  const store = await cookies()
  store.delete('theme')
}
