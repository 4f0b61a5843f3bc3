import type { NextConfig } from 'next'

const config: NextConfig = {
  redirects: () => [
    {
      source: '/api/forwarded',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'http' }],
      destination: 'https://shop.test/',
      permanent: false,
    },
  ],
}

export default config
