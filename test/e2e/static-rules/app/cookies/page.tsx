import { cookies } from 'next/headers'
import { stamp } from '../../lib/stamp'

export default async function Page() {
  try {
    return (
      <p id="value">
        {(await cookies()).get('name')?.value} {stamp()}
      </p>
    )
  } catch {
    return <p id="value">caught</p>
  }
}
