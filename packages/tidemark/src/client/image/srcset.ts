import type { ImageComponentConfig } from './config.ts'
import type { ImageLoader } from './types.ts'

export interface SourceSet {
  readonly src: string
  readonly srcSet: string | undefined
  readonly sizes: string | undefined
}

interface SourceOptions {
  readonly src: string
  readonly width: number | undefined
  readonly quality: number | undefined
  readonly sizes: string | undefined
  readonly loader: ImageLoader
}

/** `src` and `srcset` of an image: by width where its shown size varies, else once and twice its width. */
export function sourceSet(options: SourceOptions, config: ImageComponentConfig): SourceSet {
  const { src, quality, loader } = options
  const { widths, kind } = pickWidths(options, config)
  const urls = widths.map((width) => loader(quality === undefined ? { src, width } : { src, width, quality }))
  const entries = urls.map((url, index) => `${url} ${kind === 'w' ? widths[index] : index + 1}${kind}`)
  return {
    src: urls.at(-1) ?? src,
    srcSet: entries.join(', '),
    sizes: kind === 'w' ? (options.sizes ?? '100vw') : options.sizes,
  }
}

function pickWidths(options: Pick<SourceOptions, 'width' | 'sizes'>, config: ImageComponentConfig): { widths: number[]; kind: 'w' | 'x' } {
  const devices = config.deviceSizes.toSorted(ascending)
  const all = [...config.imageSizes, ...devices].toSorted(ascending)
  if (options.sizes) {
    const smallest = smallestShare(options.sizes) * (devices[0] ?? 0)
    return { widths: all.filter((width) => width >= smallest), kind: 'w' }
  }
  const { width } = options
  if (width === undefined) return { widths: devices, kind: 'w' }
  // Screens of three device pixels a pixel gain nothing the eye can see over two.
  const widths = [width, width * 2].map((wanted) => all.find((size) => size >= wanted) ?? all.at(-1) ?? wanted)
  return { widths: [...new Set(widths)], kind: 'x' }
}

/** The least part of the viewport's width that `sizes` names; 0 where it speaks in other units. */
function smallestShare(sizes: string): number {
  const shares = [...sizes.matchAll(/(?:^|\s)(1?\d?\d)vw/g)].map((match) => Number(match[1]) / 100)
  return shares.length === 0 ? 0 : Math.min(...shares)
}

/** The allowed quality nearest to what was asked. */
export function nearestQuality(quality: number, qualities: readonly number[]): number {
  return qualities.reduce((best, each) => (Math.abs(each - quality) < Math.abs(best - quality) ? each : best), qualities[0] ?? quality)
}

function ascending(a: number, b: number): number {
  return a - b
}
