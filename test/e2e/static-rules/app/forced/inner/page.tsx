import { stamp } from '../../../lib/stamp'

export const dynamic = 'force-static'

export default function Page() {
  return <p id="value">{stamp()}</p>
}
