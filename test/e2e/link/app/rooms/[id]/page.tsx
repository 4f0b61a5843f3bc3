import Link from 'next/link'
import { Kept } from '../../client'

export default async function Room({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <>
      <h1>room {id}</h1>
      <Kept />
      <Link href={`/rooms/${Number(id) + 1}`} prefetch={false}>
        next room
      </Link>
    </>
  )
}
