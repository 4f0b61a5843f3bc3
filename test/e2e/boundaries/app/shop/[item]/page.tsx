import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Fragile } from './fragile'

export default async function Item({ params }: { params: Promise<{ item: string }> }) {
  await connection()
  const { item } = await params
  if (item === 'gone') notFound()
  if (item === 'broken') throw new Error('the secret reason')
  return (
    <div>
      <h1 id="page">{item}</h1>
      <Fragile />
    </div>
  )
}
