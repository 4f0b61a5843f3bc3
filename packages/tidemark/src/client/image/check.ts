import { TidemarkError } from '../../errors/error.ts'
import { warnOnce } from '../warn-once.ts'
import type { ImageComponentConfig } from './config.ts'
import { matchesLocalPattern, matchesRemotePattern } from './patterns.ts'
import { isServedAsIs, staticData } from './props.ts'
import type { ImageProps } from './types.ts'

/** In development: complains about props that cannot give a good image, before the browser shows a bad one. */
export function checkImage(image: ImageProps, config: ImageComponentConfig): void {
  const src = sourceOf(image)
  if (!src) return warnOnce('An <Image> has no "src".')
  checkSize(image, src)
  checkLoading(image, src)
  checkPlaceholder(image, src)
  checkQuery(image, config)
  if (isOptimised(image, src, config)) checkAllowed(src, config)
  const quality = Number(image.quality)
  if (quality && !image.loader && !config.qualities.includes(quality)) {
    warnOnce(`<Image src="${src}">: quality ${quality} is not in images.qualities [${config.qualities.join(', ')}]: the nearest is used.`)
  }
  if (image.onLoadingComplete) warnOnce(`<Image src="${src}">: "onLoadingComplete" is deprecated: use "onLoad".`)
}

/**
 * On the server also in production: an image of the application with a query, which the endpoint refuses as long as
 * `images.localPatterns` says nothing of queries, for there is no end of them.
 *
 * @throws TM_IMAGE_QUERY
 */
export function checkQuery(image: ImageProps, config: ImageComponentConfig): void {
  const src = sourceOf(image) ?? ''
  const hasQuery = /^\/[^/].*\?/.test(src)
  if (hasQuery && !config.localPatterns && isOptimised(image, src, config)) throw wrong('TM_IMAGE_QUERY', src, 'has a query')
}

function sourceOf(image: ImageProps): string | undefined {
  return staticData(image.src)?.src ?? (image.src as string | undefined)
}

function isOptimised(image: ImageProps, src: string, config: ImageComponentConfig): boolean {
  return !image.loader && config.loader === 'default' && !isServedAsIs(image, src, config)
}

function checkSize(image: ImageProps, src: string): void {
  if (src !== src.trim()) throw wrong('TM_IMAGE_SRC', src, 'begins or ends with white space')
  if (image.fill) {
    if (image.width !== undefined || image.height !== undefined)
      throw wrong('TM_IMAGE_PROPS', src, 'has both "fill" and "width" or "height"')
    const { position, width, height } = image.style ?? {}
    if (position && position !== 'absolute') throw wrong('TM_IMAGE_PROPS', src, 'has both "fill" and "style.position"')
    if ((width && width !== '100%') || (height && height !== '100%'))
      throw wrong('TM_IMAGE_PROPS', src, 'has both "fill" and "style.width" or "style.height"')
    return
  }
  for (const side of ['width', 'height'] as const) {
    const value = image[side]
    if (value === undefined && typeof image.src === 'string' && !image.layout) throw wrong('TM_IMAGE_SIZE', src, `has no "${side}"`)
    if (value !== undefined && !(Number(value) >= 0))
      throw wrong('TM_IMAGE_SIZE', src, `has the ${side} "${value}", which is no number of pixels`)
  }
}

function checkLoading(image: ImageProps, src: string): void {
  const { loading, preload, priority } = image
  if (loading !== undefined && loading !== 'lazy' && loading !== 'eager')
    throw wrong('TM_IMAGE_PROPS', src, `has loading="${String(loading)}"`)
  if (preload && priority) throw wrong('TM_IMAGE_PROPS', src, 'has both "preload" and "priority"')
  if ((preload || priority) && loading === 'lazy')
    throw wrong('TM_IMAGE_PROPS', src, `has both "${preload ? 'preload' : 'priority'}" and loading="lazy"`)
}

function checkPlaceholder(image: ImageProps, src: string): void {
  const { placeholder = 'empty' } = image
  if (placeholder !== 'empty' && placeholder !== 'blur' && !placeholder.startsWith('data:image/')) {
    throw wrong('TM_IMAGE_PROPS', src, `has placeholder="${String(placeholder)}"`)
  }
  if (placeholder === 'blur' && !image.blurDataURL && !staticData(image.src)?.blurDataURL) {
    throw wrong('TM_IMAGE_PROPS', src, 'has placeholder="blur" without "blurDataURL"')
  }
}

/** What the optimisation endpoint would refuse is refused here, where the component's name is known. */
function checkAllowed(src: string, config: ImageComponentConfig): void {
  if (src.startsWith('//')) throw wrong('TM_IMAGE_SRC', src, 'begins with "//": write the protocol')
  if (src.startsWith('/_next/static/')) return
  if (src.startsWith('/')) {
    const url = new URL(src, 'http://localhost')
    if (config.localPatterns?.some((pattern) => matchesLocalPattern(pattern, url)) === false)
      throw wrong('TM_IMAGE_NOT_ALLOWED', src, 'is not in images.localPatterns')
    return
  }
  if (!URL.canParse(src)) throw wrong('TM_IMAGE_SRC', src, 'is neither a path from "/" nor a URL')
  const url = new URL(src)
  if (!config.remotePatterns?.some((pattern) => matchesRemotePattern(pattern, url))) {
    throw wrong('TM_IMAGE_NOT_ALLOWED', src, `is at "${url.hostname}", which is not in images.remotePatterns`)
  }
}

function wrong(
  code: 'TM_IMAGE_SRC' | 'TM_IMAGE_SIZE' | 'TM_IMAGE_PROPS' | 'TM_IMAGE_NOT_ALLOWED' | 'TM_IMAGE_QUERY',
  src: string,
  what: string,
): TidemarkError {
  return new TidemarkError(code, { message: `<Image src="${src}"> ${what}.` })
}
