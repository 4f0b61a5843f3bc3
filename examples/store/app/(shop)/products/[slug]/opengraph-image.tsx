import { ImageResponse } from 'next/og'
import { productArt } from '@/art/product-art.ts'
import { getProduct } from '@/lib/catalogue/product.ts'
import { findCollection } from '@/lib/catalogue/taxonomy.ts'

const sizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 800, height: 800 },
} as const

type SizeId = keyof typeof sizes

interface ImageMetadata {
  readonly id: SizeId
  readonly alt: string
  readonly size: { readonly width: number; readonly height: number }
  readonly contentType: 'image/png'
}

export async function generateImageMetadata({ params }: { readonly params: { readonly slug?: string } }): Promise<ImageMetadata[]> {
  const product = params.slug === undefined ? null : await getProduct(params.slug)
  const alt = product === null ? 'A product of Skerry' : `${product.name}: ${product.summary}`
  return (Object.keys(sizes) as SizeId[]).map((id) => ({ id, alt, size: sizes[id], contentType: 'image/png' }))
}

interface ImageProps {
  readonly params: Promise<{ slug: string }>
  readonly id: Promise<string | number>
}

export default async function ProductImage({ params, id }: ImageProps): Promise<Response> {
  const [{ slug }, sizeId] = await Promise.all([params, id])
  const product = await getProduct(slug)
  const art = productArt(slug)
  if (product === null || art === null) return new Response('No such product', { status: 404 })
  const { width, height } = sizes[sizeId === 'square' ? 'square' : 'wide']
  const picture = `data:image/svg+xml;base64,${Buffer.from(art).toString('base64')}`
  const colours = findCollection(product.collection)?.colours ?? ''
  const isWide = width > height
  const side = isWide ? height : 520
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: isWide ? 'row' : 'column',
        width: '100%',
        height: '100%',
        background: '#0f3a45',
        color: '#eef5f2',
      }}
    >
      <img src={picture} alt="" width={isWide ? side : width} height={side} style={{ objectFit: 'cover' }} />
      <div
        style={{ display: 'flex', flexDirection: 'column', justifyContent: 'center', flexGrow: 1, flexBasis: 0, padding: isWide ? 56 : 40 }}
      >
        <div style={{ fontSize: isWide ? 68 : 56, fontWeight: 700, letterSpacing: -2, lineHeight: 1.05 }}>{product.name}</div>
        <div style={{ fontSize: isWide ? 32 : 28, color: '#a9c6c8', marginTop: 20, lineHeight: 1.3 }}>
          {isWide ? product.summary : `In ${colours}`}
        </div>
        {isWide && <div style={{ fontSize: 28, color: '#ff916c', marginTop: 48 }}>Skerry</div>}
      </div>
    </div>,
    { width, height },
  )
}
