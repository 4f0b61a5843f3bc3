import { interrupt } from '../../../lib/interrupt'

export default function Page() {
  interrupt('permanent')
}
