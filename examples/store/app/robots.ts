import type { MetadataRoute } from 'next'
import { env } from '@/lib/env.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/api', '/cart', '/checkout', '/orders', '/search', '/quick'] },
    sitemap: `${env.origin}/sitemap.xml`,
  }
}
