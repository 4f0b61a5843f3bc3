import { named } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await Promise.all([named('hours'), named('minutes')]))}</p>
}
