'use client'

import { redirect } from 'next/navigation'

export function Leave(): never {
  redirect('/target')
}
