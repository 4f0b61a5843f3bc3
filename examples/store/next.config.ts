import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: false,
  cacheLife: {
    // What a product is changes rarely, and the admin's tags say when.
    catalogue: { stale: 300, revalidate: 3600, expire: 604_800 },
    // Lists carry prices, so a browser asks again after a minute.
    listing: { stale: 60, revalidate: 600, expire: 86_400 },
  },
  experimental: {
    authInterrupts: true,
  },
  poweredByHeader: false,
  serverExternalPackages: ['libsql'],
  redirects: () => [{ source: '/product/:slug', destination: '/products/:slug', permanent: true }],
}

export default config
