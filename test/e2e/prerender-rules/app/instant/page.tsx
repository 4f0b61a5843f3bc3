import { notFound } from 'next/navigation'
import { headers } from 'next/headers'

export const instant = false

export default async function Page() {
  const name = (await headers()).get('x-name')
  if (name === 'missing') notFound()
  return <p id="name">{name}</p>
}
