import type { Languages, OneOrMany, Optional } from './common.ts'

interface RobotsGroup {
  allow?: Optional<OneOrMany<string>>
  disallow?: Optional<OneOrMany<string>>
  /** Seconds. */
  crawlDelay?: Optional<number>
  /** Directives outside of the standard, written as they are; one line for each element of a list. */
  other?: Optional<Record<string, OneOrMany<string | number>>>
}

/** What `robots.ts` returns. Without a `userAgent` the rule is for every robot. */
export interface RobotsFile {
  rules: (RobotsGroup & { userAgent?: Optional<OneOrMany<string>> }) | Array<RobotsGroup & { userAgent?: Optional<OneOrMany<string>> }>
  /** Absolute URLs. */
  sitemap?: Optional<OneOrMany<string>>
  host?: Optional<string>
}

export interface SitemapRestriction {
  relationship: 'allow' | 'deny'
  /** Country codes or platform names with spaces between. */
  content: string
}
export interface SitemapVideo {
  title: string
  thumbnail_loc: string
  description: string
  content_loc?: Optional<string>
  player_loc?: Optional<string>
  /** Seconds. */
  duration?: Optional<number>
  expiration_date?: Optional<Date | string>
  /** 0 to 5. */
  rating?: Optional<number>
  view_count?: Optional<number>
  publication_date?: Optional<Date | string>
  family_friendly?: Optional<'yes' | 'no'>
  restriction?: Optional<SitemapRestriction>
  platform?: Optional<SitemapRestriction>
  requires_subscription?: Optional<'yes' | 'no'>
  uploader?: Optional<{ info?: Optional<string>; content?: Optional<string> }>
  live?: Optional<'yes' | 'no'>
  tag?: Optional<string>
}
export interface SitemapEntry {
  /** Absolute; escaped for XML on output. */
  url: string
  lastModified?: Optional<string | Date>
  changeFrequency?: Optional<'always' | 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly' | 'never'>
  /** 0 to 1. */
  priority?: Optional<number>
  alternates?: Optional<{ languages?: Optional<Languages<string>> }>
  images?: Optional<string[]>
  videos?: Optional<SitemapVideo[]>
}
/** What `sitemap.ts` returns. */
export type SitemapFile = SitemapEntry[]

type DisplayMode = 'fullscreen' | 'standalone' | 'minimal-ui' | 'browser'
type ClientMode = 'auto' | 'focus-existing' | 'navigate-existing' | 'navigate-new'

export interface ManifestIcon {
  src: string
  type?: Optional<string>
  sizes?: Optional<string>
  purpose?: Optional<'any' | 'maskable' | 'monochrome'>
}
export interface ManifestScreenshot {
  src: string
  type?: Optional<string>
  sizes?: Optional<string>
  label?: Optional<string>
  form_factor?: Optional<'narrow' | 'wide'>
  platform?: Optional<
    | 'android'
    | 'chromeos'
    | 'ipados'
    | 'ios'
    | 'kaios'
    | 'macos'
    | 'windows'
    | 'xbox'
    | 'chrome_web_store'
    | 'itunes'
    | 'microsoft-inbox'
    | 'microsoft-store'
    | 'play'
  >
}
interface SharedFile {
  name: string
  accept: OneOrMany<string>
}

/** What `manifest.ts` returns: a web application manifest. https://www.w3.org/TR/appmanifest/ */
export interface ManifestFile {
  name?: Optional<string>
  short_name?: Optional<string>
  description?: Optional<string>
  id?: Optional<string>
  start_url?: Optional<string>
  scope?: Optional<string>
  lang?: Optional<string>
  dir?: Optional<'ltr' | 'rtl' | 'auto'>
  display?: Optional<DisplayMode>
  display_override?: Optional<Array<DisplayMode | 'window-controls-overlay'>>
  orientation?: Optional<
    'any' | 'natural' | 'landscape' | 'portrait' | 'portrait-primary' | 'portrait-secondary' | 'landscape-primary' | 'landscape-secondary'
  >
  theme_color?: Optional<string>
  background_color?: Optional<string>
  categories?: Optional<string[]>
  icons?: Optional<ManifestIcon[]>
  screenshots?: Optional<ManifestScreenshot[]>
  shortcuts?: Optional<
    Array<{ name: string; url: string; short_name?: Optional<string>; description?: Optional<string>; icons?: Optional<ManifestIcon[]> }>
  >
  share_target?: Optional<{
    action: string
    method?: Optional<'get' | 'post' | 'GET' | 'POST'>
    enctype?: Optional<'application/x-www-form-urlencoded' | 'multipart/form-data'>
    params: { title?: Optional<string>; text?: Optional<string>; url?: Optional<string>; files?: Optional<OneOrMany<SharedFile>> }
  }>
  file_handlers?: Optional<Array<{ action: string; accept: Record<string, string[]> }>>
  protocol_handlers?: Optional<Array<{ protocol: string; url: string }>>
  launch_handler?: Optional<{ client_mode: OneOrMany<ClientMode> }>
  prefer_related_applications?: Optional<boolean>
  related_applications?: Optional<Array<{ platform: string; url: string; id?: Optional<string> }>>
}
