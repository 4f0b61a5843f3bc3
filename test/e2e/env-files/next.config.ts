import type { NextConfig } from 'next'

const config: NextConfig = { env: { FROM_CONFIG: `config saw ${process.env['PLAIN']}` } }

export default config
