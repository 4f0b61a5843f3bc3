import { inline } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await inline({ stale: 30, revalidate: 1, expire: 300 }))}</p>
}
