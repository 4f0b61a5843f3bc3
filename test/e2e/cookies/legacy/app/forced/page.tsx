import { cookies } from 'next/headers'

export const dynamic = 'force-static'

export default async function Forced() {
  return <p id="size">{(await cookies()).getAll().length}</p>
}
