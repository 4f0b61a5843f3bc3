'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function keep(data: FormData): Promise<void> {
  const jar = await cookies()
  const calls = Number(jar.get('calls')?.value ?? 0) + 1
  jar.set('note', String(data.get('note')))
  jar.set('how', String(data.get('how') ?? 'none'))
  jar.set('calls', String(calls))
}

export async function leave(): Promise<void> {
  redirect('/two?left')
}
