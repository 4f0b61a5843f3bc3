import { draftMode } from 'next/headers'
import type { MetadataRoute } from 'next'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { isEnabled } = await draftMode()
  return [{ url: `https://example.com/${isEnabled ? 'draft' : 'published'}` }]
}
