import { cacheTag } from 'next/cache'

export const stamp = (): string => Math.random().toString(36).slice(2)

export async function tagged(...tags: string[]) {
  'use cache'
  cacheTag(...tags)
  return `${tags[0]} ${stamp()}`
}

/** Its tag reaches whatever calls it. */
export async function outer() {
  'use cache'
  return `outer ${await tagged('inner')}`
}

export async function fromData(id: string) {
  'use cache'
  const product = { id, category: 'toys' }
  cacheTag(`product-${product.id}`, product.category)
  return `${id} ${stamp()}`
}

/** 128 tags, one of them 256 characters long; both are still taken. */
export async function many() {
  'use cache'
  cacheTag(...Array.from({ length: 127 }, (_, at) => `many-${at}`), 'x'.repeat(256))
  return `many ${stamp()}`
}
