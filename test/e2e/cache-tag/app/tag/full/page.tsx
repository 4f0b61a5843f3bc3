import { tagged } from '../../../lib/tagged'

export default async function Page() {
  return <p id="value">{await tagged('full')}</p>
}
