import { draftMode } from 'next/headers'

export const dynamicParams = false

export function generateStaticParams() {
  return [{ slug: 'listed' }]
}

export default async function Post({ params }: { params: Promise<{ slug: string }> }) {
  const { isEnabled } = await draftMode()
  return <p id="post">{`${(await params).slug} ${isEnabled ? 'draft' : 'published'}`}</p>
}
