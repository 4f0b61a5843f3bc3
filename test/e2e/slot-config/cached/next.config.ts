import type { NextConfig } from 'next'

const config: NextConfig = { cacheComponents: true, partialPrefetching: false }

export default config
