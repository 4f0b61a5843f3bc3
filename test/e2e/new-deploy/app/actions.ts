'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { release } from './release'

export async function tell(): Promise<string> {
  return `told by ${release}`
}

export async function update(): Promise<string> {
  revalidatePath('/')
  return `updated by ${release}`
}

export async function leave(): Promise<void> {
  redirect('/later')
}
