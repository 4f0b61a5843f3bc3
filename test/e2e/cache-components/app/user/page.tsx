import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { user } from '../data'

export default function UserPage() {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <User />
    </Suspense>
  )
}

async function User() {
  const id = (await cookies()).get('id')?.value ?? 'nobody'
  return <p id="user">{await user(id)}</p>
}
