import { redirect } from 'next/navigation'

export default function Go() {
  redirect('/caught?a=1&b=2')
}
