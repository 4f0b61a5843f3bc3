import type { CSSProperties } from 'react'
import { placeholderStyle } from './blur.ts'
import type { ImageComponentConfig } from './config.ts'
import { defaultLoader } from './default-loader.ts'
import { sourceSet, type SourceSet } from './srcset.ts'
import type { ImageProps, ImgProps, StaticImageData, StaticImport } from './types.ts'

export interface PreparedImage {
  readonly props: ImgProps
  readonly preload: boolean
  readonly fill: boolean
}

interface Shown {
  /** Hides the alternative text while the image loads: who sets it must unset it when the image fails. */
  readonly hideAlt: boolean
  readonly placeholder: boolean
}

interface Size {
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** Values of `layout` from the component of Next.js 12, as code still has them. */
const layouts: Readonly<Record<string, { readonly style?: CSSProperties; readonly sizes?: string }>> = {
  intrinsic: { style: { maxWidth: '100%', height: 'auto' } },
  responsive: { style: { width: '100%', height: 'auto' }, sizes: '100vw' },
  fill: { sizes: '100vw' },
}

const filling: CSSProperties = { position: 'absolute', height: '100%', width: '100%', left: 0, top: 0, right: 0, bottom: 0 }

/** Props of the component that are none of the element, or are made anew. */
const own: ReadonlySet<string> = new Set<keyof ImageProps>([
  'src',
  'sizes',
  'unoptimized',
  'priority',
  'preload',
  'loading',
  'className',
  'quality',
  'width',
  'height',
  'fill',
  'style',
  'overrideSrc',
  'placeholder',
  'blurDataURL',
  'decoding',
  'layout',
  'objectFit',
  'objectPosition',
  'loader',
  'onLoadingComplete',
  'lazyBoundary',
  'lazyRoot',
])

/** The attributes of the `<img>` for an image, the same on the server and in the browser. */
export function prepareImage(
  image: ImageProps,
  config: ImageComponentConfig,
  shown: Shown = { hideAlt: true, placeholder: true },
): PreparedImage {
  const picture = staticData(image.src)
  const src = picture?.src ?? (image.src as string | undefined) ?? ''
  const fill = image.fill === true || image.layout === 'fill'
  const preload = image.preload === true || image.priority === true
  const size = fill ? {} : pictureSize(toNumber(image.width), toNumber(image.height), picture)
  const chosen = chooseSources(image, { src, size, config })
  // `sizes` and `srcSet` stand before `src`: Safari begins to fetch `src` when it is set.
  const props: ImgProps = definedOnly({
    ...Object.fromEntries(Object.entries(image).filter(([name]) => !own.has(name))),
    alt: image.alt,
    loading: image.loading ?? (preload || isInline(src) ? undefined : ('lazy' as const)),
    width: size.width,
    height: size.height,
    decoding: image.decoding ?? 'async',
    className: image.className,
    style: imageStyle(image, { fill, picture, size, shown }),
    sizes: chosen.sizes,
    srcSet: chosen.srcSet,
    src: image.overrideSrc ?? chosen.src,
  })
  return { props, preload, fill }
}

export function staticData(source: string | StaticImport | undefined): StaticImageData | null {
  if (typeof source !== 'object' || source === null) return null
  return 'default' in source ? source.default : source
}

/** Whether the browser fetches the file itself, and no loader is asked for another one. */
export function isServedAsIs(image: ImageProps, src: string, config: ImageComponentConfig): boolean {
  const servesSvg = image.loader !== undefined || config.loader !== 'default' || config.dangerouslyAllowSVG
  return !src || image.unoptimized === true || config.unoptimized || isInline(src) || (isSvg(src) && !servesSvg)
}

function chooseSources(image: ImageProps, { src, size, config }: { src: string; size: Size; config: ImageComponentConfig }): SourceSet {
  if (isServedAsIs(image, src, config)) return { src, srcSet: undefined, sizes: undefined }
  const sizes = image.sizes ?? layouts[image.layout ?? '']?.sizes
  return sourceSet({ src, sizes, loader: image.loader ?? defaultLoader, width: size.width, quality: toNumber(image.quality) }, config)
}

function imageStyle(image: ImageProps, has: { fill: boolean; picture: StaticImageData | null; size: Size; shown: Shown }): CSSProperties {
  const { picture, size, shown } = has
  const base: CSSProperties = {
    ...(has.fill ? filling : {}),
    ...definedOnly({ objectFit: image.objectFit as CSSProperties['objectFit'], objectPosition: image.objectPosition }),
    ...layouts[image.layout ?? '']?.style,
    ...(shown.hideAlt ? { color: 'transparent' } : {}),
    ...image.style,
  }
  if (!shown.placeholder) return base
  const background = {
    placeholder: image.placeholder ?? 'empty',
    blurDataURL: image.blurDataURL ?? picture?.blurDataURL,
    blurWidth: picture?.blurWidth,
    blurHeight: picture?.blurHeight,
    width: size.width,
    height: size.height,
  }
  return { ...base, ...placeholderStyle(background, base) }
}

/** One side given: the other follows from the picture's own. */
function pictureSize(width: number | undefined, height: number | undefined, picture: StaticImageData | null): Size {
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
