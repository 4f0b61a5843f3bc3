import type { CSSProperties } from 'react'
import { placeholderStyle } from './blur.ts'
import type { ImageComponentConfig } from './config.ts'
import defaultLoader from './default-loader.ts'
import { sourceSet } from './srcset.ts'
import type { ImageLoader, ImageProps, ImgProps, PlaceholderValue, StaticImageData, StaticImport } from './types.ts'

export interface PreparedImage {
  readonly props: ImgProps
  readonly preload: boolean
  readonly fill: boolean
  readonly placeholder: PlaceholderValue
}

/** Values of `layout` from the component of Next.js 12, as code still has them. */
const layouts: Readonly<Record<string, { readonly style?: CSSProperties; readonly sizes?: string }>> = {
  intrinsic: { style: { maxWidth: '100%', height: 'auto' } },
  responsive: { style: { width: '100%', height: 'auto' }, sizes: '100vw' },
  fill: { sizes: '100vw' },
}

interface Shown {
  /** Hides the alternative text while the image loads: who sets it must unset it when the image fails. */
  readonly hideAlt: boolean
  readonly placeholder: boolean
}

/** The attributes of the `<img>` for an image, the same on the server and in the browser. */
export function prepareImage(
  image: ImageProps,
  config: ImageComponentConfig,
  shown: Shown = { hideAlt: true, placeholder: true },
): PreparedImage {
  const {
    src: source,
    sizes: givenSizes,
    unoptimized,
    priority = false,
    preload: givenPreload = false,
    loading,
    className,
    quality,
    width,
    height,
    fill: givenFill = false,
    style,
    overrideSrc,
    onLoad,
    placeholder = 'empty',
    blurDataURL,
    fetchPriority,
    decoding = 'async',
    layout,
    objectFit,
    objectPosition,
    loader,
    onLoadingComplete: _complete,
    lazyBoundary: _boundary,
    lazyRoot: _root,
    ...rest
  } = image
  const picture = staticData(source)
  const src = picture?.src ?? (source as string | undefined) ?? ''
  const fill = givenFill || layout === 'fill'
  const size = fill ? {} : pictureSize(toNumber(width), toNumber(height), picture)
  const old = layout ? layouts[layout] : undefined
  const sizes = givenSizes ?? old?.sizes
  const preload = givenPreload || priority
  const asIs =
    !src ||
    unoptimized === true ||
    config.unoptimized ||
    isInline(src) ||
    (isSvg(src) && !loader && config.loader === 'default' && !config.dangerouslyAllowSVG)
  const lazy = !preload && !isInline(src)

  const base: CSSProperties = {
    ...(fill ? { position: 'absolute', height: '100%', width: '100%', left: 0, top: 0, right: 0, bottom: 0 } : {}),
    ...(objectFit ? { objectFit: objectFit as CSSProperties['objectFit'] } : {}),
    ...(objectPosition ? { objectPosition } : {}),
    ...old?.style,
    ...(shown.hideAlt ? { color: 'transparent' } : {}),
    ...style,
  }
  const background = placeholderStyle(
    {
      placeholder,
      blurDataURL: blurDataURL ?? picture?.blurDataURL,
      blurWidth: picture?.blurWidth,
      blurHeight: picture?.blurHeight,
      width: size.width,
      height: size.height,
    },
    base,
  )
  const chosen = asIs
    ? { src, srcSet: undefined, sizes: undefined }
    : sourceSet({ src, sizes, loader: loader ?? (defaultLoader as ImageLoader), width: size.width, quality: toNumber(quality) }, config)

  // `sizes` and `srcSet` stand before `src`: Safari begins to fetch `src` when it is set.
  const props: ImgProps = definedOnly({
    ...rest,
    onLoad,
    fetchPriority,
    loading: loading ?? (lazy ? ('lazy' as const) : undefined),
    width: size.width,
    height: size.height,
    decoding,
    className,
    style: shown.placeholder ? { ...base, ...background } : base,
    sizes: chosen.sizes,
    srcSet: chosen.srcSet,
    src: overrideSrc ?? chosen.src,
  })
  return { props, preload, fill, placeholder }
}

export function staticData(source: string | StaticImport | undefined): StaticImageData | null {
  if (typeof source !== 'object' || source === null) return null
  return 'default' in source ? source.default : source
}

/** One side given: the other follows from the picture's own. */
function pictureSize(
  width: number | undefined,
  height: number | undefined,
  picture: StaticImageData | null,
): { width?: number | undefined; height?: number | undefined } {
  if (!picture) return { width, height }
  if (width && !height) return { width, height: Math.round(picture.height * (width / picture.width)) }
  if (height && !width) return { width: Math.round(picture.width * (height / picture.height)), height }
  return { width: width ?? picture.width, height: height ?? picture.height }
}

function toNumber(value: number | string | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}

function isInline(src: string): boolean {
  return src.startsWith('data:') || src.startsWith('blob:')
}

function isSvg(src: string): boolean {
  return (src.split('?', 1)[0] ?? '').endsWith('.svg')
}

function definedOnly<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
