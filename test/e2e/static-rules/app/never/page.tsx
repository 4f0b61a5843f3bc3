import { stamp } from '../../lib/stamp'

export default function Page() {
  return <p id="value">{stamp()}</p>
}
