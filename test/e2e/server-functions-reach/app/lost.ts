'use server'

import { redirect } from 'next/navigation'
import { log } from './log'

export async function lost(): Promise<void> {
  log.ran.push('lost')
  redirect('/')
}

export async function unused(): Promise<string> {
  log.ran.push('unused')
  return 'unused'
}
