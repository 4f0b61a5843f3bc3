import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  async rewrites() {
    return [{ source: '/alias', destination: '/admin' }]
  },
}

export default config
