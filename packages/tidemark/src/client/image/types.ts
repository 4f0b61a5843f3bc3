import type { ComponentPropsWithoutRef, CSSProperties, Ref } from 'react'

/** What `import picture from './picture.png'` gives. */
export interface StaticImageData {
  /** URL of the emitted file. */
  src: string
  /** Pixels. */
  height: number
  /** Pixels. */
  width: number
  /** A picture of at most 8 pixels a side, for `placeholder="blur"`. */
  blurDataURL?: string
  blurWidth?: number
  blurHeight?: number
}

export type StaticImport = StaticImageData | { default: StaticImageData }

export interface ImageLoaderProps {
  src: string
  /** Pixels. */
  width: number
  /** 1 to 100; absent where the component was given none. */
  quality?: number
}

/** Makes the URL of one size of an image. */
export type ImageLoader = (props: ImageLoaderProps) => string

export type PlaceholderValue = 'blur' | 'empty' | `data:image/${string}`

type PlainImgProps = Omit<ComponentPropsWithoutRef<'img'>, 'src' | 'srcSet' | 'alt' | 'width' | 'height' | 'loading'>

/** The props of `next/image`; all others go to the `<img>`. */
export interface ImageProps extends PlainImgProps {
  src: string | StaticImport
  alt: string
  /** Intrinsic pixels; with `height` required unless `src` is an import or `fill` is set. */
  width?: number | `${number}` | undefined
  height?: number | `${number}` | undefined
  /** Fills the nearest positioned ancestor. Default false. */
  fill?: boolean | undefined
  loader?: ImageLoader | undefined
  /** 1 to 100, moved to the nearest of `images.qualities`. Default 75. */
  quality?: number | `${number}` | undefined
  /** Adds `<link rel="preload">` to the head. Default false. */
  preload?: boolean | undefined
  /** @deprecated Use `preload`. */
  priority?: boolean | undefined
  /** Default `lazy`. */
  loading?: 'lazy' | 'eager' | undefined
  /** Default `empty`. */
  placeholder?: PlaceholderValue | undefined
  blurDataURL?: string | undefined
  /** Uses `src` as it is. Default false. */
  unoptimized?: boolean | undefined
  /** The `src` attribute, in place of the generated one. */
  overrideSrc?: string | undefined
  /** @deprecated Use `onLoad`. */
  onLoadingComplete?: ((image: HTMLImageElement) => void) | undefined
  /** @deprecated Use `fill`. */
  layout?: string | undefined
  /** @deprecated Use `style`. */
  objectFit?: string | undefined
  /** @deprecated Use `style`. */
  objectPosition?: string | undefined
  /** @deprecated Does nothing. */
  lazyBoundary?: string | undefined
  /** @deprecated Does nothing. */
  lazyRoot?: string | undefined
  ref?: Ref<HTMLImageElement | null> | undefined
}

/** The props `getImageProps` makes for an `<img>`. */
export interface ImgProps extends Omit<ImageProps, 'src' | 'loader' | 'width' | 'height' | 'loading'> {
  loading: 'lazy' | 'eager' | undefined
  width: number | undefined
  height: number | undefined
  style: CSSProperties
  sizes: string | undefined
  srcSet: string | undefined
  src: string
}
