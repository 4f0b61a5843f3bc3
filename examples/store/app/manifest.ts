import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Skerry',
    short_name: 'Skerry',
    description: 'Things for weather, water and long tables.',
    start_url: '/',
    display: 'standalone',
    background_color: '#f2f5f4',
    theme_color: '#0f3a45',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
