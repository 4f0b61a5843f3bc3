import type { OpenGraph, OpenGraphImage, ResolvedOpenGraph } from '../../metadata-types/open-graph.ts'
import type { ResolvedTwitter, Twitter } from '../../metadata-types/twitter.ts'
import { toArray } from './to-array.ts'
import { resolveTitle } from './title.ts'
import { joinBase, pageUrl, type UrlPlace } from './urls.ts'

/** Resolves image URLs: these must be absolute, whoever reads them has no page to start from. */
export interface SocialPlace extends UrlPlace {
  /** Used where there is no base: once, with a warning. */
  fallbackBase(): URL
}

type SocialImages = string | URL | OpenGraphImage | ReadonlyArray<string | URL | OpenGraphImage> | null | undefined

const OPEN_GRAPH_LISTS = [
  'videos',
  'audio',
  'emails',
  'phoneNumbers',
  'faxNumbers',
  'alternateLocale',
  'authors',
  'tags',
  'albums',
  'songs',
  'musicians',
  'creators',
  'actors',
  'directors',
  'writers',
] as const

export function resolveOpenGraph(value: OpenGraph | ResolvedOpenGraph, template: string | null, place: SocialPlace): ResolvedOpenGraph {
  const resolved: Record<string, unknown> = { ...value, title: resolveTitle(value.title, template) }
  for (const name of OPEN_GRAPH_LISTS) {
    const list = resolved[name]
    if (list !== undefined && list !== null) resolved[name] = toArray(list)
  }
  if ('images' in value) resolved['images'] = resolveImages(value.images, place)
  resolved['url'] = value.url ? pageUrl(value.url instanceof URL ? value.url.href : value.url, place) : null
  return resolved as unknown as ResolvedOpenGraph
}

export function resolveTwitter(value: Twitter | ResolvedTwitter, template: string | null, place: SocialPlace): ResolvedTwitter {
  const images = resolveImages(value.images, place)
  const { card = images?.length ? 'summary_large_image' : 'summary' } = value
  return {
    ...('images' in value ? { images } : {}),
    ...(value.card === 'player' ? { players: toArray(value.players) } : {}),
    ...(value.card === 'app' ? { app: value.app } : {}),
    card,
    title: resolveTitle(value.title, template),
    description: value.description ?? null,
    site: value.site ?? null,
    siteId: value.siteId ?? null,
    creator: value.creator ?? null,
    creatorId: value.creatorId ?? null,
  } as ResolvedTwitter
}

function resolveImages(images: SocialImages, place: SocialPlace): OpenGraphImage[] | undefined {
  if (!images) return undefined
  const resolved: OpenGraphImage[] = []
  for (const image of toArray(images)) {
    const descriptor = typeof image === 'string' || image instanceof URL ? { url: image } : image
    if (!descriptor?.url) continue
    resolved.push({ ...descriptor, url: absolute(descriptor.url, place) })
  }
  return resolved
}

function absolute(url: string | URL, place: SocialPlace): string {
  if (url instanceof URL || URL.canParse(url)) return new URL(url).href
  return joinBase(url, place.base ?? place.fallbackBase()).href
}
