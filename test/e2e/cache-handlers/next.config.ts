import path from 'node:path'
import type { NextConfig } from 'next'

const handler = path.resolve('handler.mjs')

const config: NextConfig = {
  cacheComponents: true,
  cacheHandlers: { custom: handler, remote: handler },
}

export default config
