'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function remember(form: FormData): Promise<void> {
  const store = await cookies()
  store.set('theme', String(form.get('theme')), { httpOnly: true, sameSite: 'lax' })
}

export async function readBack(): Promise<string> {
  const store = await cookies()
  store.set({ name: 'theme', value: 'read back', maxAge: 60 })
  const { value, maxAge } = { ...store.get('theme') } as { value?: string; maxAge?: number }
  return JSON.stringify({ value, maxAge })
}

export async function removeByDelete(): Promise<void> {
  const store = await cookies()
  store.delete('theme')
}

export async function removeByEmpty(): Promise<void> {
  const store = await cookies()
  store.set('theme', '')
}

export async function removeByAge(): Promise<void> {
  const store = await cookies()
  store.set('theme', 'value', { maxAge: 0 })
}

export async function rememberAndLeave(): Promise<void> {
  const store = await cookies()
  store.set('theme', 'left')
  redirect('/used')
}

export async function report(): Promise<void> {
  const store = await cookies()
  store.set('reported', store.get('from-proxy')?.value ?? 'nothing')
}
