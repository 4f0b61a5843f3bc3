import { outerImplicit } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await outerImplicit('minutes'))}</p>
}
