'use cache'

import { stamp } from '../../../lib/stamp'

async function slugs() {
  return [{ slug: 'one' }, { slug: 'two' }]
}

export async function generateStaticParams() {
  return slugs()
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return (
    <p id="page">
      {slug} {stamp()}
    </p>
  )
}
