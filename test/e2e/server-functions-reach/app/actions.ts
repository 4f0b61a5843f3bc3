'use server'

import { revalidatePath } from 'next/cache'
import { log } from './log'

export async function visit(): Promise<string> {
  log.ran.push('visit')
  return 'visited'
}

export async function erase(): Promise<string> {
  log.ran.push('erase')
  revalidatePath('/')
  return 'erased'
}

export async function take(run: () => Promise<string>): Promise<string> {
  return `took ${await run()}`
}

async function given(): Promise<string> {
  log.ran.push('given')
  return 'given'
}

export async function giver(): Promise<() => Promise<string>> {
  return given
}

export { given }
