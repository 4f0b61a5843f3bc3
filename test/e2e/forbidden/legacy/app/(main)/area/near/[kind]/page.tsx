import { connection } from 'next/server'
import { interrupt } from '../../../../../interrupt'

export default async function Near({ params }: { params: Promise<{ kind: string }> }) {
  await connection()
  interrupt((await params).kind)
}
