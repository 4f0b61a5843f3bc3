async function read(path: string, tag: string): Promise<string> {
  const response = await fetch(`${process.env['ORIGIN']}/${path}`, { next: { tags: [tag], revalidate: 100 } })
  return response.text()
}

export async function generateImageMetadata({ params }: { params: { id: string } }) {
  return [{ id: 0, alt: await read(`list-${params.id}`, 'list') }]
}

export default async function Image({ params }: { params: Promise<{ id: string }> }) {
  return new Response(await read(`text-${(await params).id}`, 'text'))
}
