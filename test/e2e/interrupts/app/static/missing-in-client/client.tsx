'use client'

import { notFound } from 'next/navigation'

export function Missing(): never {
  notFound()
}
