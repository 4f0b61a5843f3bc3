import type { OgLimits } from './limits.ts'

export interface ImageFont {
  /** As `fontFamily` names it. The first font of the list is the one of text without a `fontFamily`. */
  readonly name: string
  /** The file: TTF, OTF, WOFF or WOFF2. */
  readonly data: ArrayBuffer | Uint8Array
  /** Default: what the file says. */
  readonly weight?: 100 | 200 | 300 | 400 | 500 | 600 | 700 | 800 | 900
  /** Default: what the file says. */
  readonly style?: 'normal' | 'italic'
  /** Accepted for designs made for `@vercel/og`; a font serves every language it has the letters of. */
  readonly lang?: string
}

export interface ImageOptions {
  /** Pixels. Default 1200. */
  readonly width?: number
  /** Pixels. Default 630. */
  readonly height?: number
  /** Default: Geist, which comes with the package. */
  readonly fonts?: readonly ImageFont[]
  /** Emoji are drawn from the packaged Twemoji font, without network, whichever set is named. Default `twemoji`. */
  readonly emoji?: 'twemoji' | 'blobmoji' | 'noto' | 'openmoji' | 'fluent' | 'fluentFlat'
  /** Draws the borders of all boxes. Default false. */
  readonly debug?: boolean
  readonly limits?: Partial<OgLimits>
  /**
   * Lets images be fetched from private and local addresses. Whoever chooses a URL that is drawn
   * can then reach the inner network. Default: what `images.dangerouslyAllowLocalIP` says, false.
   */
  readonly dangerouslyAllowLocalIP?: boolean
}
