import { redirect } from 'next/navigation'

export function generateMetadata() {
  redirect('/target')
}

export default function Page() {
  return <p>page</p>
}
