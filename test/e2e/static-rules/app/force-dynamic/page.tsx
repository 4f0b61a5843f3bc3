import { stamp } from '../../lib/stamp'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <p id="value">{stamp()}</p>
}
