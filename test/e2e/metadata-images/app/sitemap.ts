import { cacheLife, cacheTag } from 'next/cache'
import type { MetadataRoute } from 'next'

async function pages() {
  'use cache'
  cacheLife('hours')
  cacheTag('pages')
  return [`/page-${Math.random()}`]
}

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return (await pages()).map((path) => ({ url: `https://shop.test${path}` }))
}
