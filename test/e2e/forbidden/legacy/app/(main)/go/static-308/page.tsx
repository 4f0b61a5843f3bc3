import { permanentRedirect } from 'next/navigation'

export default function Go() {
  permanentRedirect('/caught?a=1&b=2')
}
