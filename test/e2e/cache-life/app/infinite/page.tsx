import { inline } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await inline({ stale: Infinity, revalidate: Infinity, expire: Infinity }))}</p>
}
