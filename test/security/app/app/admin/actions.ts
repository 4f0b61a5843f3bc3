'use server'

import { cookies } from 'next/headers'
import { log } from '../log'

/** Guards itself, as the documentation demands: whoever knows its id can call it from any page. */
export async function erase(): Promise<string> {
  const role = (await cookies()).get('role')?.value
  if (role !== 'admin') throw new Error('canary-message-20d7: not allowed')
  log.ran.push('erase')
  return 'erased'
}
