import { imageConfig } from './config.ts'
import { nearestQuality } from './srcset.ts'
import type { ImageLoaderProps } from './types.ts'

/** Points at the optimisation endpoint. With `images.loaderFile` the build puts the application's loader in this module's place. */
export function defaultLoader({ src, width, quality }: ImageLoaderProps): string {
  return `${imageConfig.path}?url=${encodeURIComponent(src)}&w=${width}&q=${nearestQuality(quality ?? 75, imageConfig.qualities)}`
}
