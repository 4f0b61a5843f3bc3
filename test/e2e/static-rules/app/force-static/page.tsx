import { cookies, headers } from 'next/headers'
import { stamp } from '../../lib/stamp'

export const dynamic = 'force-static'

export default async function Page({ searchParams }: { searchParams: Promise<object> }) {
  return (
    <p id="value">
      {(await cookies()).size} {[...(await headers())].length} {Object.keys(await searchParams).length} {stamp()}
    </p>
  )
}
