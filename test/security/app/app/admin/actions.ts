'use server'

import { log } from '../log'

/** Guards nothing itself: what stands before it is the proxy, and that no other page has it. */
export async function erase(fails?: boolean): Promise<string> {
  log.ran.push('erase')
  if (fails) throw new Error('canary-message-20d7: not allowed')
  return 'erased'
}
