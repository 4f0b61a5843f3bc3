import type { NextConfig } from 'next'

export default { images: { localPatterns: [{ pathname: '/pixel.png', search: '?v=1' }] } } satisfies NextConfig
