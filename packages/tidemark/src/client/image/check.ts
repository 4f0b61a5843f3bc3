import { TidemarkError } from '../../errors/error.ts'
import { warnOnce } from '../warn-once.ts'
import type { ImageComponentConfig } from './config.ts'
import { defaultLocalPatterns, matchesLocalPattern, matchesRemotePattern } from './patterns.ts'
import { staticData } from './props.ts'
import type { ImageProps } from './types.ts'

/** In development: complains about props that cannot give a good image, before the browser shows a bad one. */
export function checkImage(image: ImageProps, config: ImageComponentConfig): void {
  const src = staticData(image.src)?.src ?? (image.src as string | undefined)
  if (!src) return warnOnce('An <Image> has no "src".')
  checkSize(image, src)
  checkLoading(image, src)
  checkPlaceholder(image, src)
  if (!image.loader && !image.unoptimized && !config.unoptimized && config.loader === 'default') checkAllowed(src, config)
  const quality = Number(image.quality)
  if (quality && !image.loader && !config.qualities.includes(quality)) {
    warnOnce(`<Image src="${src}">: quality ${quality} is not in images.qualities [${config.qualities.join(', ')}]: the nearest is used.`)
  }
  if (image.onLoadingComplete) warnOnce(`<Image src="${src}">: "onLoadingComplete" is deprecated: use "onLoad".`)
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
  if (src.startsWith('data:') || src.startsWith('blob:') || src.startsWith('/_next/static/')) return
  if (src.startsWith('/')) {
    const url = new URL(src, 'http://localhost')
    const patterns = config.localPatterns ?? defaultLocalPatterns
    if (!patterns.some((pattern) => matchesLocalPattern(pattern, url)))
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
  code: 'TM_IMAGE_SRC' | 'TM_IMAGE_SIZE' | 'TM_IMAGE_PROPS' | 'TM_IMAGE_NOT_ALLOWED',
  src: string,
  what: string,
): TidemarkError {
  return new TidemarkError(code, { message: `<Image src="${src}"> ${what}.` })
}
