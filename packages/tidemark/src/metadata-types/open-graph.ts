import type { OneOrMany, Optional, ResolvedTitle, TitleTemplate } from './common.ts'

interface OpenGraphUrl {
  url: string | URL
  secureUrl?: Optional<string | URL>
  /** MIME type. */
  type?: Optional<string>
}
interface OpenGraphPixels {
  width?: Optional<string | number>
  height?: Optional<string | number>
}
export interface OpenGraphImage extends OpenGraphUrl, OpenGraphPixels {
  alt?: Optional<string>
}
export interface OpenGraphVideo extends OpenGraphUrl, OpenGraphPixels {}
export interface OpenGraphAudio extends OpenGraphUrl {}

/** A song of an album, or the album of a song. */
export interface OpenGraphTrack {
  url: string | URL
  disc?: Optional<number>
  track?: Optional<number>
}
export interface OpenGraphActor {
  url: string | URL
  role?: Optional<string>
}

interface OpenGraphCommon {
  determiner?: Optional<'a' | 'an' | 'the' | 'auto' | ''>
  title?: Optional<string | TitleTemplate>
  description?: Optional<string>
  /** Canonical URL of the thing; relative ones are joined to `metadataBase`. */
  url?: Optional<null | string | URL>
  siteName?: Optional<string>
  /** `language_TERRITORY`: `en_US`. */
  locale?: Optional<string>
  alternateLocale?: Optional<OneOrMany<string>>
  images?: Optional<OneOrMany<string | URL | OpenGraphImage>>
  videos?: Optional<OneOrMany<string | URL | OpenGraphVideo>>
  audio?: Optional<OneOrMany<string | URL | OpenGraphAudio>>
  emails?: Optional<OneOrMany<string>>
  phoneNumbers?: Optional<OneOrMany<string>>
  faxNumbers?: Optional<OneOrMany<string>>
  countryName?: Optional<string>
  /** Seconds until a crawler should look again. */
  ttl?: Optional<number>
}

type Text = Optional<null | string>
type Texts = Optional<null | OneOrMany<string>>
type Links = Optional<null | OneOrMany<string | URL>>
type Seconds = Optional<null | number>
type Tracks = Optional<null | OneOrMany<string | URL | OpenGraphTrack>>

interface OpenGraphVideoWork {
  actors?: Optional<null | OneOrMany<string | URL | OpenGraphActor>>
  directors?: Links
  writers?: Links
  duration?: Seconds
  releaseDate?: Text
  tags?: Texts
}

/** What each type has beside the common fields. */
interface OpenGraphKinds {
  website: unknown
  article: {
    publishedTime?: Optional<string>
    modifiedTime?: Optional<string>
    expirationTime?: Optional<string>
    authors?: Links
    section?: Text
    tags?: Texts
  }
  book: { isbn?: Text; releaseDate?: Text; authors?: Links; tags?: Texts }
  profile: { firstName?: Text; lastName?: Text; username?: Text; gender?: Text }
  'music.song': { duration?: Seconds; albums?: Tracks; musicians?: Links }
  'music.album': { songs?: Tracks; musicians?: Links; releaseDate?: Text }
  'music.playlist': { songs?: Tracks; creators?: Links }
  'music.radio_station': { creators?: Links }
  'video.movie': OpenGraphVideoWork
  'video.episode': OpenGraphVideoWork & { series?: Optional<null | string | URL> }
  'video.tv_show': unknown
  'video.other': unknown
}
export type OpenGraphType = keyof OpenGraphKinds

/** `<meta property="og:…">`: how the page looks when it is shared. https://ogp.me */
export type OpenGraph =
  | { [K in OpenGraphType]: OpenGraphCommon & { type: K } & OpenGraphKinds[K] }[OpenGraphType]
  | (OpenGraphCommon & { type?: undefined })

type Listed<T> = Optional<null | Array<Exclude<T, undefined | null>>>

/** Open Graph after merging: lists are arrays, image URLs absolute. */
export interface ResolvedOpenGraph extends Pick<
  OpenGraphCommon,
  'determiner' | 'description' | 'siteName' | 'locale' | 'countryName' | 'ttl'
> {
  type?: Optional<OpenGraphType>
  title: ResolvedTitle
  url: null | string | URL
  images?: Optional<OpenGraphImage[]>
  videos?: Listed<string | URL | OpenGraphVideo>
  audio?: Listed<string | URL | OpenGraphAudio>
  emails?: Listed<string>
  phoneNumbers?: Listed<string>
  faxNumbers?: Listed<string>
  alternateLocale?: Listed<string>
  publishedTime?: Optional<string>
  modifiedTime?: Optional<string>
  expirationTime?: Optional<string>
  section?: Text
  isbn?: Text
  releaseDate?: Text
  firstName?: Text
  lastName?: Text
  username?: Text
  gender?: Text
  duration?: Seconds
  series?: Optional<null | string | URL>
  authors?: Listed<string | URL>
  tags?: Listed<string>
  albums?: Listed<string | URL | OpenGraphTrack>
  songs?: Listed<string | URL | OpenGraphTrack>
  musicians?: Listed<string | URL>
  creators?: Listed<string | URL>
  actors?: Listed<string | URL | OpenGraphActor>
  directors?: Listed<string | URL>
  writers?: Listed<string | URL>
}
