import type { CSSProperties } from 'react'
import type { PlaceholderValue } from './types.ts'

interface Placeholder {
  readonly placeholder: PlaceholderValue
  readonly blurDataURL: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  readonly blurWidth: number | undefined
  readonly blurHeight: number | undefined
}

/** The background that stands behind an image until it is loaded. */
export function placeholderStyle(image: Placeholder, style: CSSProperties): CSSProperties {
  const url = image.placeholder === 'blur' ? blurUrl(image, style.objectFit) : image.placeholder
  if (image.placeholder === 'empty' || !url) return {}
  return {
    backgroundSize: backgroundSize(style.objectFit),
    backgroundPosition: style.objectPosition ?? '50% 50%',
    backgroundRepeat: 'no-repeat',
    backgroundImage: `url("${url}")`,
  }
}

function backgroundSize(fit: CSSProperties['objectFit']): string {
  if (fit === 'fill') return '100% 100%'
  return fit === 'contain' || fit === 'cover' || fit === 'inherit' || fit === 'initial' || fit === 'unset' ? fit : 'cover'
}

/** The few pixels of `blurDataURL` drawn large through a Gaussian blur, as an SVG. */
function blurUrl(image: Placeholder, fit: CSSProperties['objectFit']): string | null {
  if (!image.blurDataURL) return null
  const width = image.blurWidth ? image.blurWidth * 40 : image.width
  const height = image.blurHeight ? image.blurHeight * 40 : image.height
  const box = width && height ? ` viewBox='0 0 ${width} ${height}'` : ''
  // Blurring fades the outer edge; raising alpha makes it solid again and leaves what is truly transparent alone.
  const svg =
    `%3Csvg xmlns='http://www.w3.org/2000/svg'${box}%3E%3Cfilter id='b' color-interpolation-filters='sRGB'%3E` +
    `%3CfeGaussianBlur stdDeviation='20'/%3E%3CfeComponentTransfer%3E%3CfeFuncA type='linear' slope='100'/%3E%3C/feComponentTransfer%3E` +
    `%3C/filter%3E%3Cimage width='100%25' height='100%25' preserveAspectRatio='${box ? 'none' : aspectRatio(fit)}' ` +
    `filter='url(%23b)' href='${image.blurDataURL.replaceAll("'", '%27').replaceAll('"', '%22')}'/%3E%3C/svg%3E`
  return `data:image/svg+xml;charset=utf-8,${svg}`
}

function aspectRatio(fit: CSSProperties['objectFit']): string {
  if (fit === 'contain') return 'xMidYMid'
  return fit === 'cover' ? 'xMidYMid slice' : 'none'
}
