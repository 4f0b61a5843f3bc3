import type { MetadataRoute } from 'next'

export function generateSitemaps() {
  return [{ id: 0 }, { id: 1 }]
}

export default async function sitemap({ id }: { id: Promise<string> }): Promise<MetadataRoute.Sitemap> {
  return [{ url: `https://shop.test/products/${await id}` }]
}
