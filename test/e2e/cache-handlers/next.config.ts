import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  cacheHandlers: { custom: './handler.mjs', remote: './handler.mjs' },
}

export default config
