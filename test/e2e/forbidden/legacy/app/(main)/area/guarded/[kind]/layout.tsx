import { cookies } from 'next/headers'
import { interrupt } from '../../../../../interrupt'

export default async function Guard({ params }: { params: Promise<{ kind: string }> }) {
  await cookies()
  interrupt((await params).kind)
}
