import { byData } from '../../lib/lives'

export default async function Page() {
  return <p id="value">{String(await byData('often'))}</p>
}
