import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { stamp } from '../../lib/stamp'

async function mine() {
  'use cache: private'
  return `${(await cookies()).get('name')?.value ?? 'nobody'} ${stamp()}`
}

async function Mine() {
  const [one, two] = await Promise.all([mine(), mine()])
  return <output id="json">{JSON.stringify([one, two])}</output>
}

export default function Page() {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Mine />
    </Suspense>
  )
}
