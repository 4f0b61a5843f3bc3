import { cacheLife, cacheTag } from 'next/cache'

export async function imagesOf(id: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(`images-${id}`)
  return [{ alt: `${id}, list ${Math.random()}` }]
}

export async function captionOf(id: string, image: number) {
  'use cache'
  cacheLife({ stale: 60, revalidate: 700, expire: 4000 })
  cacheTag(`caption-${id}`)
  return `${id}/${image} ${Math.random()}`
}
