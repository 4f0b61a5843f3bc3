import Image from 'next/image'

interface ProductPictureProps {
  readonly slug: string
  /** Empty where the name stands beside it. */
  readonly alt: string
  /** CSS pixels of the longest side it is shown at. */
  readonly size: number
  /** For the one picture a page opens with. */
  readonly eager?: boolean
}

/** A product's drawing. It is SVG, so it is sent as it is. */
export function ProductPicture({ slug, alt, size, eager = false }: ProductPictureProps) {
  return (
    <Image
      src={`/art/${slug}.svg`}
      alt={alt}
      width={size}
      height={size}
      unoptimized
      loading={eager ? 'eager' : 'lazy'}
      {...(eager ? { fetchPriority: 'high' as const } : {})}
    />
  )
}
