import { getCaptionForImage, getOGImages } from '../images'

export async function generateImageMetadata({ params }: { params: { id: string } }) {
  const images = await getOGImages(params.id)
  return images.map((image, idx) => ({ id: idx, size: { width: 1200, height: 600 }, alt: image.text, contentType: 'image/png' }))
}

export default async function Image({ params, id }: { params: Promise<{ id: string }>; id: Promise<number> }) {
  const imageId = await id
  return Response.json([typeof imageId, await getCaptionForImage((await params).id, imageId)])
}
