import { cookies } from 'next/headers'
import { interrupt } from '../../../../../interrupt'

export default async function Dynamic({ params }: { params: Promise<{ kind: string }> }) {
  await cookies()
  await new Promise((resolve) => setTimeout(resolve, 100))
  interrupt((await params).kind)
}
