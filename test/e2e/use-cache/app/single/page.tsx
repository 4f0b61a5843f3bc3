import { AtRequest } from '../../lib/json'
import { slow } from '../../lib/slow'

export default function Page() {
  return <AtRequest make={() => slow('page')} />
}
