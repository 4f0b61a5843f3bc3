import type { OneOrMany, Optional, ResolvedTitle, TitleTemplate } from './common.ts'
import type { OpenGraphImage } from './open-graph.ts'

export interface TwitterImage extends OpenGraphImage {}

export interface TwitterPlayer {
  playerUrl: string | URL
  streamUrl: string | URL
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
}

export interface TwitterApp {
  name?: Optional<string>
  id: { iphone?: Optional<string | number>; ipad?: Optional<string | number>; googleplay?: Optional<string> }
  url?: Optional<{ iphone?: Optional<string | URL>; ipad?: Optional<string | URL>; googleplay?: Optional<string | URL> }>
}

interface TwitterCommon {
  /** `@name` of the site. */
  site?: Optional<null | string>
  siteId?: Optional<null | string>
  /** `@name` of the author. */
  creator?: Optional<null | string>
  creatorId?: Optional<null | string>
  title?: Optional<string | TitleTemplate>
  description?: Optional<null | string>
  images?: Optional<OneOrMany<string | URL | TwitterImage>>
}

/**
 * `<meta name="twitter:…">`. Without a `card` it is `summary_large_image` when there are
 * images, else `summary`. What is missing is taken from Open Graph, then from title and description.
 */
export type Twitter =
  | (TwitterCommon & { card?: undefined })
  | (TwitterCommon & { card: 'summary' | 'summary_large_image' })
  | (TwitterCommon & { card: 'player'; players: OneOrMany<TwitterPlayer> })
  | (TwitterCommon & { card: 'app'; app: TwitterApp })

interface ResolvedTwitterCommon {
  site: string | null
  siteId: string | null
  creator: string | null
  creatorId: string | null
  description: string | null
  title: ResolvedTitle
  images?: Optional<TwitterImage[]>
}

export type ResolvedTwitter =
  | (ResolvedTwitterCommon & { card: 'summary' | 'summary_large_image' })
  | (ResolvedTwitterCommon & { card: 'player'; players: TwitterPlayer[] })
  | (ResolvedTwitterCommon & { card: 'app'; app: TwitterApp })
