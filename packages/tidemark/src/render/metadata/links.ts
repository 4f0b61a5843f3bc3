import type { Metadata } from '../../metadata-types.ts'
import type {
  AlternateLink,
  Alternates,
  AppLinks,
  AppleImage,
  AppleWebApp,
  ResolvedAlternates,
  ResolvedAppLinks,
  ResolvedAppleWebApp,
} from '../../metadata-types/links.ts'
import { toArray } from './to-array.ts'
import { ownPageUrl, type UrlPlace } from './urls.ts'

type LinkValue = string | URL | readonly AlternateLink[] | null | undefined

export function resolveAlternates(value: Alternates, place: UrlPlace): ResolvedAlternates {
  const { canonical } = value
  const url = canonical && typeof canonical === 'object' && 'url' in canonical ? canonical.url : canonical
  return {
    canonical: url ? { url: ownPageUrl(url, place) } : null,
    languages: linkLists(value.languages, place),
    media: linkLists(value.media, place),
    types: linkLists(value.types, place),
  }
}

function linkLists(lists: Readonly<Record<string, LinkValue>> | undefined, place: UrlPlace): Record<string, AlternateLink[]> | null {
  if (!lists) return null
  const resolved: Record<string, AlternateLink[]> = {}
  for (const [name, value] of Object.entries(lists)) {
    if (!value) continue
    const links = typeof value === 'string' || value instanceof URL ? [{ url: value }] : value
    resolved[name] = links.map((link) => ({ ...link, url: ownPageUrl(link.url, place) }))
  }
  return resolved
}

export function resolvePagination(
  value: NonNullable<Metadata['pagination']>,
  place: UrlPlace,
): { previous: string | null; next: string | null } {
  return {
    previous: value.previous ? ownPageUrl(value.previous, place) : null,
    next: value.next ? ownPageUrl(value.next, place) : null,
  }
}

export function resolveAppleWebApp(value: boolean | AppleWebApp): ResolvedAppleWebApp | null {
  if (typeof value === 'boolean') return value ? { capable: true } : null
  const images = value.startupImage ? toArray<string | AppleImage>(value.startupImage) : null
  return {
    capable: value.capable ?? true,
    title: value.title || null,
    startupImage: images && images.map((image) => (typeof image === 'string' ? { url: image } : image)),
    statusBarStyle: value.statusBarStyle || 'default',
  }
}

export function resolveAppLinks(value: AppLinks): ResolvedAppLinks {
  const entries = Object.entries(value).filter(([, links]) => links)
  return Object.fromEntries(entries.map(([kind, links]) => [kind, toArray(links)]))
}
