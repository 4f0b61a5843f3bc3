import { connection } from 'next/server'
import { interrupt } from '../../../lib/interrupt'

async function Body({ params }: { params: Promise<{ how: string }> }) {
  await connection()
  interrupt((await params).how)
  return null
}

export const instant = false

export default async function Page({ params }: { params: Promise<{ how: string }> }) {
  return <Body params={params} />
}
