import { stamp } from '../../../lib/stamp'

export const revalidate = 60

export default function Page() {
  return <p id="value">{stamp()}</p>
}
