import { cookies } from 'next/headers'
import { interrupt } from '../../../../../interrupt'

export async function generateMetadata({ params }: { params: Promise<{ kind: string }> }) {
  await cookies()
  await new Promise((resolve) => setTimeout(resolve, 100))
  return interrupt((await params).kind)
}

export default async function WithMetadata() {
  return <p id="content">content</p>
}
