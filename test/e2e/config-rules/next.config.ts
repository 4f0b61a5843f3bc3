import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  env: { FROM_CONFIG: 'configured' },
  generateBuildId: () => 'own-build-id',
  async redirects() {
    return [
      { source: '/old', destination: '/blog/new', permanent: true },
      { source: '/soon/:slug', destination: '/blog/:slug', permanent: false },
      { source: '/many/:path*', destination: '/blog/many?path=:path*', permanent: false },
      { source: '/number/:id(\\d{1,})', destination: '/blog/:id', statusCode: 301 },
      { source: '/members', has: [{ type: 'cookie', key: 'member' }], destination: '/blog/inside', permanent: true },
      { source: '/away', destination: 'https://elsewhere.test/x', permanent: false },
      { source: '/tenant', has: [{ type: 'query', key: 't', value: '(?<name>.*)' }], destination: '/blog/:name', permanent: false },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/both', has: [{ type: 'header', key: 'x-take', value: 'other' }], destination: '/blog/instead' },
        { source: '/file.txt', has: [{ type: 'cookie', key: 'swap' }], destination: '/blog/swapped' },
      ],
      afterFiles: [
        { source: '/both', destination: '/blog/never' },
        { source: '/articles/:slug', destination: '/blog/:slug' },
        { source: '/params/:a/:b', destination: '/blog/params' },
        { source: '/chain/:at', destination: '/link/:at' },
        { source: '/link/:at', destination: '/blog/linked' },
        { source: '/a-file', destination: '/file.txt' },
      ],
      fallback: [{ source: '/:path*', missing: [{ type: 'header', key: 'x-strict' }], destination: '/blog/fallback' }],
    }
  },
  async headers() {
    return [
      {
        source: '/blog/:slug',
        headers: [
          { key: 'x-slug', value: 'is :slug' },
          { key: 'x-two', value: 'first' },
        ],
      },
      {
        source: '/:path*',
        headers: [
          { key: 'x-two', value: 'second' },
          { key: 'content-security-policy', value: "default-src 'self'" },
        ],
      },
      { source: '/file.txt', headers: [{ key: 'cache-control', value: 'public, max-age=60' }] },
      { source: '/blog/shared', headers: [{ key: 'cache-control', value: 'public, max-age=7' }] },
      {
        source: '/api/own',
        headers: [
          { key: 'x-own', value: 'of the configuration' },
          { key: 'set-cookie', value: 'configured=1' },
        ],
      },
      { source: '/gone/:path*', headers: [{ key: 'cache-control', value: 'public, max-age=7' }] },
    ]
  },
}

export default config
