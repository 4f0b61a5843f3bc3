import { connection } from 'next/server'

export function generateStaticParams() {
  return [{ id: '1' }]
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await connection()
  return <p id="stamp">{`${id} ${Math.random()}`}</p>
}
