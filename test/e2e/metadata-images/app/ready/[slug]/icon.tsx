let calls = 0

export function generateStaticParams() {
  return [{ slug: 'one' }, { slug: 'two' }]
}

export function generateImageMetadata({ params }: { params: { slug: string } }) {
  return [{ id: `${params.slug}-a` }, { id: 2 }]
}

export default async function Icon({ params, id }: { params: Promise<{ slug: string }>; id: Promise<string | number> }) {
  return new Response(`${(await params).slug} ${await id} ${++calls}`)
}
