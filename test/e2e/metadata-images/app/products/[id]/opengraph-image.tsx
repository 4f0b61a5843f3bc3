import { captionOf, imagesOf } from '../data'

export async function generateImageMetadata({ params }: { params: { id: string } }) {
  if (params.id === undefined) return []
  const images = await imagesOf(params.id)
  return images.map((image, idx) => ({ id: idx, size: { width: 1200, height: 600 }, contentType: 'image/png', ...image }))
}

export default async function Image({ params, id }: { params: Promise<{ id: string }>; id: Promise<number> }) {
  return new Response(await captionOf((await params).id, await id))
}
