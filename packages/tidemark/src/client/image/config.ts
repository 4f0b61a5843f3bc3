import type { ImagesConfig, RemotePattern } from '../../config/types.ts'

/** What the component needs of `images` in the configuration. Serialisable: it is a constant of the bundles. */
export interface ImageComponentConfig {
  readonly deviceSizes: readonly number[]
  readonly imageSizes: readonly number[]
  readonly qualities: readonly number[]
  /** With basePath: `/shop/_next/image`. */
  readonly path: string
  readonly loader: ImagesConfig['loader']
  readonly unoptimized: boolean
  readonly dangerouslyAllowSVG: boolean
  /** A URL of the configuration arrives as its text. In the browser, both patterns are only there in development. */
  readonly remotePatterns?: ReadonlyArray<RemotePattern | URL | string>
  readonly localPatterns?: ImagesConfig['localPatterns']
}

export const imageComponentDefaults: ImageComponentConfig = {
  deviceSizes: [640, 750, 828, 1080, 1200, 1920, 2048, 3840],
  imageSizes: [32, 48, 64, 96, 128, 256, 384],
  qualities: [75],
  path: '/_next/image',
  loader: 'default',
  unoptimized: false,
  dangerouslyAllowSVG: false,
}

declare const __TIDEMARK_IMAGES__: ImageComponentConfig | undefined

/** The application's image configuration, put into the bundles by the build; the defaults outside of them. */
export const imageConfig: ImageComponentConfig =
  typeof __TIDEMARK_IMAGES__ === 'undefined' ? imageComponentDefaults : { ...imageComponentDefaults, ...__TIDEMARK_IMAGES__ }
