import { cacheLife, cacheTag } from 'next/cache'

export async function products() {
  'use cache'
  cacheLife('hours')
  cacheTag('products')
  return Array.from({ length: 50 }, (_, index) => ({ id: index, name: `Product ${index}`, price: (index * 37) % 100, stock: index % 7 }))
}
