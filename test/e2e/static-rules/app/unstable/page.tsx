import { unstable_cache } from 'next/cache'
import { stamp } from '../../lib/stamp'

const cached = unstable_cache(async () => stamp(), ['unstable'], { revalidate: 50, tags: ['unstable'] })

export default async function Page() {
  return <p id="value">{await cached()}</p>
}
