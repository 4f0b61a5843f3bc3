import { many } from '../../lib/tagged'

export default async function Page() {
  return <p id="value">{await many()}</p>
}
