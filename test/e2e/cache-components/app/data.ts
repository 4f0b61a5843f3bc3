import { cacheLife, cacheTag } from 'next/cache'

export async function products(): Promise<string> {
  'use cache'
  cacheTag('products')
  cacheLife('hours')
  return `made ${Date.now()}-${Math.random()}`
}

export async function user(id: string): Promise<string> {
  'use cache'
  cacheTag('users', `user-${id}`)
  return `${id} ${Date.now()}-${Math.random()}`
}
