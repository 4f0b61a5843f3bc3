import type { Languages, OneOrMany, Optional } from './common.ts'

export interface AlternateLink {
  url: string | URL
  title?: Optional<string>
}
type AlternateValue = null | string | URL | AlternateLink[]

/** Other places of the same content. Relative URLs are joined to `metadataBase`; `./` is the page's own path. */
export interface Alternates {
  canonical?: Optional<null | string | URL | AlternateLink>
  /** By `hreflang`. */
  languages?: Optional<Languages<AlternateValue>>
  /** By media query. */
  media?: Optional<Record<string, AlternateValue>>
  /** By MIME type. */
  types?: Optional<Record<string, AlternateValue>>
}
export interface ResolvedAlternates {
  canonical: null | AlternateLink
  languages: null | Languages<AlternateLink[]>
  media: null | Record<string, AlternateLink[]>
  types: null | Record<string, AlternateLink[]>
}

export interface IconDescriptor {
  url: string | URL
  /** MIME type. */
  type?: Optional<string>
  /** `32x32`, several with spaces, or `any`. */
  sizes?: Optional<string>
  /** Of a mask icon. */
  color?: Optional<string>
  /** `icon` by default, except below `apple` and `shortcut`. */
  rel?: Optional<string>
  media?: Optional<string>
  fetchPriority?: Optional<'high' | 'low' | 'auto'>
}
export type Icon = string | URL | IconDescriptor
export interface Icons {
  /** `rel="icon"` */
  icon?: Optional<OneOrMany<Icon>>
  /** `rel="shortcut icon"` */
  shortcut?: Optional<OneOrMany<Icon>>
  /** `rel="apple-touch-icon"` */
  apple?: Optional<OneOrMany<Icon>>
  other?: Optional<OneOrMany<IconDescriptor>>
}
export interface ResolvedIcons {
  icon: IconDescriptor[]
  apple: IconDescriptor[]
  shortcut?: Optional<IconDescriptor[]>
  other?: Optional<IconDescriptor[]>
}

export interface AppLinkApple {
  url: string | URL
  app_store_id?: Optional<string | number>
  app_name?: Optional<string>
}
export interface AppLinkAndroid {
  package: string
  url?: Optional<string | URL>
  class?: Optional<string>
  app_name?: Optional<string>
}
export interface AppLinkWindows {
  url: string | URL
  app_id?: Optional<string>
  app_name?: Optional<string>
}
export interface AppLinkWeb {
  url: string | URL
  should_fallback?: Optional<boolean>
}
interface AppLinkKinds {
  ios: AppLinkApple
  iphone: AppLinkApple
  ipad: AppLinkApple
  android: AppLinkAndroid
  windows_phone: AppLinkWindows
  windows: AppLinkWindows
  windows_universal: AppLinkWindows
  web: AppLinkWeb
}
/** `<meta property="al:…">`: where the content is found in applications. */
export type AppLinks = { [K in keyof AppLinkKinds]?: Optional<OneOrMany<AppLinkKinds[K]>> }
export type ResolvedAppLinks = { [K in keyof AppLinkKinds]?: Optional<Array<AppLinkKinds[K]>> }

export interface AppleImage {
  url: string
  media?: Optional<string>
}
/** How the page behaves when it is added to the home screen of an Apple device. */
export interface AppleWebApp {
  /** Opens without the browser's controls. Default true. */
  capable?: Optional<boolean>
  title?: Optional<string>
  startupImage?: Optional<OneOrMany<string | AppleImage>>
  /** Default `default`. */
  statusBarStyle?: Optional<'default' | 'black' | 'black-translucent'>
}
export interface ResolvedAppleWebApp {
  capable: boolean
  title?: Optional<string | null>
  startupImage?: Optional<AppleImage[] | null>
  statusBarStyle?: Optional<'default' | 'black' | 'black-translucent'>
}
