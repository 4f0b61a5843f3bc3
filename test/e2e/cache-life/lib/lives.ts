import { cacheLife } from 'next/cache'

export const stamp = (): string => Math.random().toString(36).slice(2)

export async function named(profile: string) {
  'use cache'
  if (profile !== 'none') cacheLife(profile as 'hours')
  return stamp()
}

export async function inline(life: { stale?: number; revalidate?: number; expire?: number }) {
  'use cache'
  cacheLife(life)
  return stamp()
}

export async function twice() {
  'use cache'
  cacheLife('hours')
  cacheLife({ revalidate: 100 })
  return stamp()
}

export async function byData(kind: string) {
  'use cache'
  if (kind === 'rare') cacheLife('max')
  else cacheLife('minutes')
  return stamp()
}

export async function outerExplicit(inner: string) {
  'use cache'
  cacheLife('days')
  return named(inner)
}

export async function outerImplicit(inner: string) {
  'use cache'
  return named(inner)
}

export async function outerPartly() {
  'use cache'
  cacheLife({ revalidate: 100 })
  return named('weeks')
}
