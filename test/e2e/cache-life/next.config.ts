import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  cacheLife: {
    biweekly: { stale: 1209600, revalidate: 86400, expire: 1209600 },
    days: { stale: 600, revalidate: 43200, expire: 259200 },
    refreshed: { revalidate: 120 },
    expiring: { expire: 7200 },
  },
}

export default config
