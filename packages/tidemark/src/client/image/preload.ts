import { preload, type PreloadOptions } from 'react-dom'
import type { ImgProps } from './types.ts'

/** Puts `<link rel="preload">` for an image into the head of the page that is being rendered. */
export function preloadImage(props: ImgProps): void {
  const options: PreloadOptions = { as: 'image' }
  if (props.srcSet) options.imageSrcSet = props.srcSet
  if (props.sizes) options.imageSizes = props.sizes
  if (props.crossOrigin !== undefined) options.crossOrigin = props.crossOrigin
  if (props.referrerPolicy) options.referrerPolicy = props.referrerPolicy
  if (props.fetchPriority) options.fetchPriority = props.fetchPriority
  preload(props.src, options)
}
