let calls = 0

export function generateImageMetadata({ params }: { params: { slug: string } }) {
  return [{ id: `${params.slug}-0` }, { id: `${params.slug}-1` }]
}

export default async function Image({ params, id }: { params: Promise<{ slug: string }>; id: Promise<string> }) {
  return new Response(`${(await params).slug} ${await id} ${++calls}`)
}
