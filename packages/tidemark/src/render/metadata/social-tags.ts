import type { ResolvedMetadata } from '../../metadata-types.ts'
import { named, property, type Tag } from './tag.ts'

type ResolvedOpenGraph = NonNullable<ResolvedMetadata['openGraph']>
type ResolvedTwitter = NonNullable<ResolvedMetadata['twitter']>
type ListName = 'authors' | 'tags' | 'albums' | 'songs' | 'musicians' | 'creators' | 'actors' | 'directors' | 'writers'
type TextName =
  | 'publishedTime'
  | 'modifiedTime'
  | 'expirationTime'
  | 'section'
  | 'isbn'
  | 'releaseDate'
  | 'firstName'
  | 'lastName'
  | 'username'
  | 'gender'
  | 'duration'
  | 'series'

/** Fields of each type, in order: property name and field. */
const KINDS: Readonly<Record<string, ReadonlyArray<readonly [string, ListName | TextName]>>> = {
  article: [
    ['article:published_time', 'publishedTime'],
    ['article:modified_time', 'modifiedTime'],
    ['article:expiration_time', 'expirationTime'],
    ['article:author', 'authors'],
    ['article:section', 'section'],
    ['article:tag', 'tags'],
  ],
  book: [
    ['book:isbn', 'isbn'],
    ['book:release_date', 'releaseDate'],
    ['book:author', 'authors'],
    ['book:tag', 'tags'],
  ],
  profile: [
    ['profile:first_name', 'firstName'],
    ['profile:last_name', 'lastName'],
    ['profile:username', 'username'],
    ['profile:gender', 'gender'],
  ],
  'music.song': [
    ['music:duration', 'duration'],
    ['music:album', 'albums'],
    ['music:musician', 'musicians'],
  ],
  'music.album': [
    ['music:song', 'songs'],
    ['music:musician', 'musicians'],
    ['music:release_date', 'releaseDate'],
  ],
  'music.playlist': [
    ['music:song', 'songs'],
    ['music:creator', 'creators'],
  ],
  'music.radio_station': [['music:creator', 'creators']],
  'video.movie': videoWork(),
  'video.episode': [...videoWork(), ['video:series', 'series']],
}

function videoWork(): Array<readonly [string, ListName | TextName]> {
  return [
    ['video:actor', 'actors'],
    ['video:director', 'directors'],
    ['video:writer', 'writers'],
    ['video:duration', 'duration'],
    ['video:release_date', 'releaseDate'],
    ['video:tag', 'tags'],
  ]
}

export function openGraphTags({ openGraph }: ResolvedMetadata): Tag[] {
  if (!openGraph) return []
  return [
    ...property('og:determiner', openGraph.determiner),
    ...property('og:title', openGraph.title.absolute),
    ...property('og:description', openGraph.description),
    ...property('og:url', openGraph.url),
    ...property('og:site_name', openGraph.siteName),
    ...property('og:locale', openGraph.locale),
    ...property('og:country_name', openGraph.countryName),
    ...property('og:ttl', openGraph.ttl),
    ...(openGraph.images ?? []).flatMap((image) => mediaTags('og:image', image)),
    ...(openGraph.videos ?? []).flatMap((video) => mediaTags('og:video', video)),
    ...(openGraph.audio ?? []).flatMap((audio) => mediaTags('og:audio', audio)),
    ...(openGraph.emails ?? []).flatMap((email) => property('og:email', email)),
    ...(openGraph.phoneNumbers ?? []).flatMap((number) => property('og:phone_number', number)),
    ...(openGraph.faxNumbers ?? []).flatMap((number) => property('og:fax_number', number)),
    ...(openGraph.alternateLocale ?? []).flatMap((locale) => property('og:locale:alternate', locale)),
    ...kindTags(openGraph),
  ]
}

interface Media {
  readonly url: string
  readonly secureUrl?: string | undefined
  readonly type?: string | undefined
  readonly width?: string | number | undefined
  readonly height?: string | number | undefined
  readonly alt?: string | undefined
}

function mediaTags(name: string, media: string | Media): Tag[] {
  if (typeof media === 'string') return property(name, media)
  return [
    ...property(name, media.url),
    ...property(`${name}:secure_url`, media.secureUrl),
    ...property(`${name}:type`, media.type),
    ...property(`${name}:width`, media.width || null),
    ...property(`${name}:height`, media.height || null),
    ...property(`${name}:alt`, media.alt),
  ]
}

function kindTags(openGraph: ResolvedOpenGraph): Tag[] {
  const { type } = openGraph
  if (!type) return []
  const fields = Object.hasOwn(KINDS, type) ? (KINDS[type] ?? []) : []
  return [
    ...property('og:type', type),
    ...fields.flatMap(([name, field]) => {
      const value = openGraph[field]
      return Array.isArray(value) ? value.flatMap((item) => thingTags(name, item)) : property(name, value)
    }),
  ]
}

interface Thing {
  readonly url: string
  readonly disc?: number | undefined
  readonly track?: number | undefined
  readonly role?: string | undefined
}

function thingTags(name: string, thing: string | Thing): Tag[] {
  if (typeof thing === 'string') return property(name, thing)
  return [
    ...property(name, thing.url),
    ...property(`${name}:disc`, thing.disc),
    ...property(`${name}:track`, thing.track),
    ...property(`${name}:role`, thing.role),
  ]
}

export function twitterTags({ twitter }: ResolvedMetadata): Tag[] {
  if (!twitter) return []
  return [
    ...named('twitter:card', twitter.card),
    ...named('twitter:site', twitter.site),
    ...named('twitter:site:id', twitter.siteId),
    ...named('twitter:creator', twitter.creator),
    ...named('twitter:creator:id', twitter.creatorId),
    ...named('twitter:title', twitter.title.absolute),
    ...named('twitter:description', twitter.description),
    ...(twitter.images ?? []).flatMap(twitterImageTags),
    ...cardTags(twitter),
  ]
}

function twitterImageTags(image: Media): Tag[] {
  return [
    ...named('twitter:image', image.url),
    ...named('twitter:image:alt', image.alt),
    ...named('twitter:image:secure_url', image.secureUrl),
    ...named('twitter:image:type', image.type),
    ...named('twitter:image:width', image.width || null),
    ...named('twitter:image:height', image.height || null),
  ]
}

function cardTags(twitter: ResolvedTwitter): Tag[] {
  if (twitter.card === 'player') {
    return twitter.players.flatMap((player) => [
      ...named('twitter:player', player.playerUrl),
      ...named('twitter:player:stream', player.streamUrl),
      ...named('twitter:player:width', player.width),
      ...named('twitter:player:height', player.height),
    ])
  }
  if (twitter.card !== 'app') return []
  const { name, id, url } = twitter.app
  return (['iphone', 'ipad', 'googleplay'] as const).flatMap((store) =>
    id[store] === undefined
      ? []
      : [
          ...named(`twitter:app:name:${store}`, name),
          ...named(`twitter:app:id:${store}`, id[store]),
          ...named(`twitter:app:url:${store}`, url?.[store]),
        ],
  )
}
