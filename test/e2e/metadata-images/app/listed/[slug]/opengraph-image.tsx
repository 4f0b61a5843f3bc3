let calls = 0

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export default async function Image({ params }: { params: Promise<{ slug: string }> }) {
  return new Response(`${(await params).slug} ${++calls}`)
}
