'use server'

import { cookies } from 'next/headers'
import { interrupt } from '../../../interrupt'

export async function refuse(form: FormData): Promise<void> {
  const store = await cookies()
  store.set('tried', 'yes')
  interrupt(String(form.get('kind')))
}
