import type { Metadata } from 'next'
import { stamp } from '../../lib/stamp'

async function title() {
  'use cache'
  return `title ${stamp()}`
}

export async function generateMetadata(): Promise<Metadata> {
  'use cache'
  return { title: await title(), description: stamp() }
}

export default async function Page() {
  return <p id="title">{await title()}</p>
}
