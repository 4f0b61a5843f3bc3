import type { ReactElement } from 'react'
import { DEV, SERVER } from './client/build-constants.ts'
import { checkImage, checkQuery } from './client/image/check.ts'
import { imageConfig } from './client/image/config.ts'
import { ClientImage } from './client/image/image.tsx'
import { preloadImage } from './client/image/preload.ts'
import { prepareImage } from './client/image/props.ts'
import type { ImageProps, ImgProps } from './client/image/types.ts'

export type { ImageLoader, ImageLoaderProps, ImageProps, StaticImageData } from './client/image/types.ts'

/**
 * An `<img>` whose files are resized, converted and cached by the server.
 *
 * An image with nothing to do in the browser is only its element, also in a
 * server component: it costs the page no script. One with a placeholder or a
 * handler is a client component.
 *
 * @throws TM_IMAGE_SRC, TM_IMAGE_SIZE, TM_IMAGE_PROPS, TM_IMAGE_NOT_ALLOWED, all in development only; TM_IMAGE_QUERY
 * @example <Image src="/boat.jpg" width={640} height={480} alt="A boat at low tide" />
 */
function Image(image: ImageProps): ReactElement {
  check(image)
  if (needsBrowser(image)) return <ClientImage {...image} />
  // Nobody would make the alternative text visible again, so it is not hidden.
  const { props, preload, fill } = prepareImage(image, imageConfig, { hideAlt: false, placeholder: false })
  if (preload) preloadImage(props)
  const { alt, ...attributes } = props
  return <img data-nimg={fill ? 'fill' : '1'} alt={alt} {...attributes} />
}

/**
 * The props of the `<img>` that `Image` would render, for `<picture>`, a CSS background or a component of one's own.
 * A placeholder among them is never taken away.
 *
 * @throws as `Image`
 * @example const { props: { srcSet } } = getImageProps({ src: '/wide.jpg', width: 1440, height: 600, alt: '' })
 */
export function getImageProps(image: ImageProps): { props: ImgProps } {
  check(image)
  return { props: prepareImage(image, imageConfig).props }
}

/** Nothing, in a browser that shows the built application. */
function check(image: ImageProps): void {
  if (DEV) checkImage(image, imageConfig)
  else if (SERVER) checkQuery(image, imageConfig)
}

function needsBrowser(image: ImageProps): boolean {
  const { placeholder = 'empty' } = image
  // A loader file is a module of the browser: from the server it cannot be called.
  const ownLoader = imageConfig.loader === 'custom' && !image.loader
  return placeholder !== 'empty' || Boolean(image.onLoad ?? image.onError ?? image.onLoadingComplete) || ownLoader
}

export default Image
