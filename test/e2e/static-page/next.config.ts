import type { NextConfig } from 'next'

const config: NextConfig = { expireTime: 7200 }

export default config
