import type { NextConfig } from 'next'

const config: NextConfig = {
  basePath: '/docs',
  trailingSlash: true,
  async redirects() {
    return [
      { source: '/old', destination: '/about', permanent: false },
      { source: '/outside', basePath: false, destination: 'https://elsewhere.test/', permanent: false },
    ]
  },
}

export default config
