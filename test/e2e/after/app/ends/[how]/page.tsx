import { forbidden, notFound, redirect } from 'next/navigation'
import { after } from 'next/server'

export default async function Ends({ params }: { params: Promise<{ how: string }> }) {
  const { how } = await params
  after(() => console.log(`after ${how}`))
  if (how === 'redirect') redirect('/')
  if (how === 'missing') notFound()
  if (how === 'forbidden') forbidden()
  throw new Error('the page broke')
}
