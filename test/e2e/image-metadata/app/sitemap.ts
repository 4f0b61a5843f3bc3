import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    {
      url: 'https://acme.com/?a=1&b=2',
      lastModified: '2021-01-01',
      changeFrequency: 'weekly',
      priority: 0.5,
      images: ['https://acme.com/image.jpg'],
      alternates: { languages: { es: 'https://acme.com/es' } },
    },
  ]
}
