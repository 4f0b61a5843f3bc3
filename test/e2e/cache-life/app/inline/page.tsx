import { inline } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await inline({ stale: 60, revalidate: 300, expire: 3600 }))}</p>
}
