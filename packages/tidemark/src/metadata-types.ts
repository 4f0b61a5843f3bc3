import type { Author, OneOrMany, Optional, Referrer, ResolvedTitle, TitleTemplate, WithStringUrls } from './metadata-types/common.ts'
import type {
  Alternates,
  AppLinks,
  AppleWebApp,
  Icon,
  Icons,
  ResolvedAlternates,
  ResolvedAppLinks,
  ResolvedAppleWebApp,
  ResolvedIcons,
} from './metadata-types/links.ts'
import type { OpenGraph, ResolvedOpenGraph } from './metadata-types/open-graph.ts'
import type { ManifestFile, RobotsFile, SitemapFile } from './metadata-types/routes.ts'
import type { ResolvedTwitter, Twitter } from './metadata-types/twitter.ts'

export type ColorScheme = 'normal' | 'light' | 'dark' | 'light dark' | 'dark light' | 'only light'

export interface ThemeColor {
  color: string
  /** The media query under which it holds. */
  media?: Optional<string>
}

/** What robots may do with the page; `true` of a `no…` field forbids. */
export interface RobotsRules {
  index?: Optional<boolean>
  follow?: Optional<boolean>
  /** @deprecated `index: false` */
  noindex?: Optional<never>
  /** @deprecated `follow: false` */
  nofollow?: Optional<never>
  noarchive?: Optional<boolean>
  nosnippet?: Optional<boolean>
  noimageindex?: Optional<boolean>
  nocache?: Optional<boolean>
  notranslate?: Optional<boolean>
  indexifembedded?: Optional<boolean>
  nositelinkssearchbox?: Optional<boolean>
  /** A date. */
  unavailable_after?: Optional<string>
  /** Seconds; -1 for no limit. */
  'max-video-preview'?: Optional<number | string>
  'max-image-preview'?: Optional<'none' | 'standard' | 'large'>
  /** Characters; -1 for no limit. */
  'max-snippet'?: Optional<number>
}
export interface Robots extends RobotsRules {
  /** For Google's robot only. */
  googleBot?: Optional<string | RobotsRules>
}

type VerificationValue = Optional<null | OneOrMany<string | number>>
export interface Verification {
  google?: VerificationValue
  yahoo?: VerificationValue
  yandex?: VerificationValue
  me?: VerificationValue
  other?: Optional<Record<string, OneOrMany<string | number>>>
}
export interface ResolvedVerification {
  google?: Optional<Array<string | number>>
  yahoo?: Optional<Array<string | number>>
  yandex?: Optional<Array<string | number>>
  me?: Optional<Array<string | number>>
  other?: Optional<Record<string, Array<string | number>>>
}

/** What a phone may turn into links; only `false` has an effect. */
export interface FormatDetection {
  telephone?: Optional<boolean>
  date?: Optional<boolean>
  address?: Optional<boolean>
  email?: Optional<boolean>
  url?: Optional<boolean>
}

export interface ItunesApp {
  appId: string
  appArgument?: Optional<string>
}
export type Facebook = { appId: string; admins?: Optional<never> } | { appId?: Optional<never>; admins: OneOrMany<string> }
export interface Pinterest {
  richPin?: Optional<string | boolean>
}

export interface ViewportLayout {
  /** Pixels, or `device-width` (the default). */
  width?: Optional<string | number>
  height?: Optional<string | number>
  /** Default 1. */
  initialScale?: Optional<number>
  minimumScale?: Optional<number>
  maximumScale?: Optional<number>
  userScalable?: Optional<boolean>
  viewportFit?: Optional<'auto' | 'cover' | 'contain'>
  interactiveWidget?: Optional<'resizes-visual' | 'resizes-content' | 'overlays-content'>
}

/**
 * What a layout or a page exports as `metadata`, or returns from `generateMetadata`.
 *
 * The objects of all segments are merged from the root to the page, key by key: the last
 * segment that has a key wins, with all that is inside. `null` takes away what is above.
 *
 * @example export const metadata: Metadata = { title: 'About', openGraph: { images: '/about.png' } }
 */
export interface Metadata {
  /** What relative URLs of this segment and those below are joined to; its path is kept. */
  metadataBase?: Optional<null | string | URL>
  title?: Optional<null | string | TitleTemplate>
  description?: Optional<null | string>
  applicationName?: Optional<null | string>
  authors?: Optional<null | OneOrMany<Author>>
  generator?: Optional<null | string>
  keywords?: Optional<null | OneOrMany<string>>
  referrer?: Optional<null | Referrer>
  creator?: Optional<null | string>
  publisher?: Optional<null | string>
  robots?: Optional<null | string | Robots>
  alternates?: Optional<null | Alternates>
  icons?: Optional<null | string | URL | Icon[] | Icons>
  /** URL of a web application manifest. */
  manifest?: Optional<null | string | URL>
  openGraph?: Optional<null | OpenGraph>
  twitter?: Optional<null | Twitter>
  facebook?: Optional<null | Facebook>
  pinterest?: Optional<null | Pinterest>
  verification?: Optional<null | Verification>
  appleWebApp?: Optional<null | boolean | AppleWebApp>
  formatDetection?: Optional<null | FormatDetection>
  itunes?: Optional<null | ItunesApp>
  abstract?: Optional<null | string>
  appLinks?: Optional<null | AppLinks>
  archives?: Optional<null | OneOrMany<string>>
  assets?: Optional<null | OneOrMany<string>>
  bookmarks?: Optional<null | OneOrMany<string>>
  pagination?: Optional<null | { previous?: Optional<null | string | URL>; next?: Optional<null | string | URL> }>
  category?: Optional<null | string>
  classification?: Optional<null | string>
  /** `<meta name content>` for anything else; unlike other keys, merged name by name. */
  other?: Optional<null | Record<string, OneOrMany<string | number>>>
  /** @deprecated Export it as `viewport`. */
  themeColor?: Optional<null | string | OneOrMany<ThemeColor>>
  /** @deprecated Export it as `viewport`. */
  colorScheme?: Optional<null | ColorScheme>
  /** @deprecated Export it as `viewport`. */
  viewport?: Optional<null | string | ViewportLayout>
  /** @deprecated Use `appleWebApp`. */
  'apple-touch-fullscreen'?: Optional<never>
  /** @deprecated Use `icons.apple`. */
  'apple-touch-icon-precomposed'?: Optional<never>
}

/** The merged metadata of a page, with `URL` objects still in it: what the framework works on. */
export interface MergedMetadata {
  metadataBase: null | URL
  title: null | ResolvedTitle
  description: null | string
  applicationName: null | string
  authors: null | Author[]
  generator: null | string
  keywords: null | string[]
  referrer: null | Referrer
  creator: null | string
  publisher: null | string
  robots: null | { basic: string | null; googleBot: string | null }
  alternates: null | ResolvedAlternates
  icons: null | ResolvedIcons
  manifest: null | string | URL
  openGraph: null | ResolvedOpenGraph
  twitter: null | ResolvedTwitter
  facebook: null | { appId?: Optional<string>; admins?: Optional<string[]> }
  pinterest: null | Pinterest
  verification: null | ResolvedVerification
  appleWebApp: null | ResolvedAppleWebApp
  formatDetection: null | FormatDetection
  itunes: null | ItunesApp
  abstract: null | string
  appLinks: null | ResolvedAppLinks
  archives: null | string[]
  assets: null | string[]
  bookmarks: null | string[]
  pagination: null | { previous: null | string; next: null | string }
  category: null | string
  classification: null | string
  other: null | Record<string, OneOrMany<string | number>>
  /** @deprecated Always null: see `Viewport`. */
  themeColor: null
  /** @deprecated Always null: see `Viewport`. */
  colorScheme: null
  /** @deprecated Always null: see `Viewport`. */
  viewport: null
}

/** What the segments above say, all URLs as strings. */
export type ResolvedMetadata = WithStringUrls<MergedMetadata>
/** Second argument of `generateMetadata`. Awaiting it waits for the segments above. */
export type ResolvingMetadata = Promise<ResolvedMetadata>

/**
 * What a layout or a page exports as `viewport`, or returns from `generateViewport`.
 *
 * @example export const viewport: Viewport = { themeColor: 'black' }
 */
export interface Viewport extends ViewportLayout {
  themeColor?: Optional<null | string | OneOrMany<ThemeColor>>
  colorScheme?: Optional<null | ColorScheme>
}
export interface ResolvedViewport extends ViewportLayout {
  themeColor: null | ThemeColor[]
  colorScheme: null | ColorScheme
}
/** Second argument of `generateViewport`. */
export type ResolvingViewport = Promise<ResolvedViewport>

/** Return types of `robots.ts`, `sitemap.ts` and `manifest.ts`. */
export declare namespace MetadataRoute {
  type Robots = RobotsFile
  type Sitemap = SitemapFile
  type Manifest = ManifestFile
}
