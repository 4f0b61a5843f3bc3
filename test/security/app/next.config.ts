import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  productionBrowserSourceMaps: true,
  redirects: () => [
    { source: '/old/:path*', destination: '/:path*', permanent: false },
    { source: '/away/:path*', destination: 'https://elsewhere.test/:path*', permanent: false },
  ],
}

export default config
