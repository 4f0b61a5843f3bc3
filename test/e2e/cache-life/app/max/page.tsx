import { named } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await named('max'))}</p>
}
