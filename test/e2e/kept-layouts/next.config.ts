import type { NextConfig } from 'next'

// Pages that are rendered for each request have no shell whose parts could be handed on.
const config: NextConfig = {}
export default config
