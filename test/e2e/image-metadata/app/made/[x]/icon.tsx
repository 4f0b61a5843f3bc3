import { notFound, redirect } from 'next/navigation'

export const contentType = 'image/webp'

export default async function Icon({ params }: { params: Promise<{ x: string }> }) {
  const { x } = await params
  if (x === 'missing') notFound()
  if (x === 'moved') redirect('/shop')
  return new Response(x, { headers: { 'content-type': 'image/x-own', 'x-own': 'yes' } })
}
