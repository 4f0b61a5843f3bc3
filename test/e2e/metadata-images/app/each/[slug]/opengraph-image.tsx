let calls = 0

export default async function Image({ params }: { params: Promise<{ slug: string }> }) {
  return new Response(`${(await params).slug} ${++calls}`)
}
