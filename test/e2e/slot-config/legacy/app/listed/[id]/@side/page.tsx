import { after } from 'next/server'

export const dynamicParams = false

export function generateStaticParams() {
  after(() => console.log('after the list was made'))
  return [{ id: 'one' }]
}

export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  return <p id="side">beside {(await params).id}</p>
}
