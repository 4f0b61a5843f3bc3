import type { MetadataRoute } from 'next'
import { listForSitemap } from '@/lib/catalogue/list.ts'
import { categories, releasedCollections } from '@/lib/catalogue/taxonomy.ts'
import { env } from '@/lib/env.ts'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const products = await listForSitemap()
  return [
    { url: env.origin, changeFrequency: 'daily', priority: 1 },
    { url: `${env.origin}/shop` },
    { url: `${env.origin}/about` },
    { url: `${env.origin}/delivery` },
    ...categories.map(({ id }) => ({ url: `${env.origin}/shop/${id}` })),
    ...releasedCollections.map(({ id }) => ({ url: `${env.origin}/collections/${id}` })),
    ...products.map(({ slug, added }) => ({ url: `${env.origin}/products/${slug}`, lastModified: added })),
  ]
}
