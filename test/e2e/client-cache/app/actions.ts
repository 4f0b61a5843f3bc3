'use server'
import { refresh, updateTag } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function update(): Promise<void> {
  updateTag('anything')
}

export async function signIn(): Promise<void> {
  const jar = await cookies()
  jar.set('name', 'somebody')
}

export async function refreshOnly(): Promise<void> {
  refresh()
}

export async function leave(): Promise<void> {
  redirect('/static?from=function')
}

export async function double(n: number): Promise<number> {
  return n * 2
}

/** Its answer ends a while after it has begun. */
export async function slowly(): Promise<{ later: Promise<string> }> {
  return { later: new Promise((resolve) => setTimeout(resolve, 30, 'later')) }
}
