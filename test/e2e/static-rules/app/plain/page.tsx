import { stamp } from '../../lib/stamp'

export default async function Page() {
  await new Promise((resolve) => setTimeout(resolve, 5))
  return <p id="value">{stamp()}</p>
}
