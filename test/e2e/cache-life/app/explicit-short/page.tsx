import { outerExplicit } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await outerExplicit('seconds'))}</p>
}
