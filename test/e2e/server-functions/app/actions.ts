'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { notes } from './data'

export async function addNote(form: FormData): Promise<void> {
  notes().push(String(form.get('note')))
  revalidatePath('/')
}

export async function check(previous: string, form: FormData): Promise<string> {
  const word = String(form.get('word'))
  return word === 'please' ? 'thank you' : `${previous}!`
}

export async function enter(): Promise<void> {
  const jar = await cookies()
  jar.set('session', 'a b')
  redirect('/inside')
}

export async function leave(): Promise<void> {
  redirect('/done?from=action')
}

export async function missing(): Promise<void> {
  notFound()
}

export async function remember(form: FormData): Promise<void> {
  const jar = await cookies()
  jar.set('who', String(form.get('who')))
}

export async function twice(value: unknown): Promise<unknown> {
  return { value, again: value }
}

export async function fail(): Promise<void> {
  throw new Error('a secret reason')
}

export async function countdown(): Promise<AsyncIterable<number>> {
  async function* count() {
    yield 2
    yield 1
  }
  return count()
}
