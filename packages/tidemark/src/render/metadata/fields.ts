import type { MergedMetadata, Metadata, Verification, ResolvedVerification } from '../../metadata-types.ts'
import { resolveAlternates, resolveAppLinks, resolveAppleWebApp, resolvePagination } from './links.ts'
import { resolveIcons } from './icons.ts'
import { resolveRobots } from './robots.ts'
import { toArray } from './to-array.ts'
import { pageUrl, type UrlPlace } from './urls.ts'

/** Keys with a rule of their own, in merge.ts. */
type Special = 'metadataBase' | 'title' | 'openGraph' | 'twitter' | 'other' | 'viewport' | 'themeColor' | 'colorScheme'
type FieldName = Exclude<keyof MergedMetadata, Special>
type Resolver<K extends FieldName> = (value: NonNullable<Metadata[K]>, place: UrlPlace) => MergedMetadata[K]

function same<T>(value: T): T {
  return value
}

/** How each key of one segment becomes that of the page; `null` and `undefined` never get here. */
const FIELDS: { readonly [K in FieldName]: Resolver<K> } = {
  description: same,
  applicationName: same,
  authors: toArray,
  generator: same,
  keywords: toArray,
  referrer: same,
  creator: same,
  publisher: same,
  robots: resolveRobots,
  alternates: resolveAlternates,
  icons: resolveIcons,
  manifest: same,
  facebook: (value) => (value.appId ? { appId: value.appId } : { admins: toArray(value.admins) }),
  pinterest: same,
  verification: resolveVerification,
  appleWebApp: resolveAppleWebApp,
  formatDetection: same,
  itunes: (value, place) => ({
    appId: value.appId,
    ...(value.appArgument ? { appArgument: pageUrl(value.appArgument, place) } : {}),
  }),
  abstract: same,
  appLinks: resolveAppLinks,
  archives: toArray,
  assets: toArray,
  bookmarks: toArray,
  pagination: resolvePagination,
  category: same,
  classification: same,
}

/** Resolves one key; undefined for one that is not known. */
export function resolveField(name: string, value: unknown, place: UrlPlace): { readonly value: unknown } | undefined {
  if (!Object.hasOwn(FIELDS, name)) return undefined
  if (value === null || value === undefined) return { value: null }
  const resolve = FIELDS[name as FieldName] as (value: unknown, place: UrlPlace) => unknown
  return { value: resolve(value, place) }
}

function resolveVerification(value: Verification): ResolvedVerification {
  const resolved: ResolvedVerification = {}
  for (const name of ['google', 'yahoo', 'yandex', 'me'] as const) {
    const codes = value[name]
    if (codes) resolved[name] = toArray(codes)
  }
  if (value.other) {
    const entries = Object.entries(value.other).filter(([, codes]) => codes)
    resolved.other = Object.fromEntries(entries.map(([name, codes]) => [name, toArray(codes)]))
  }
  return resolved
}
