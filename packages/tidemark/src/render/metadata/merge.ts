import type { MergedMetadata, Metadata } from '../../metadata-types.ts'
import type { FileImage, FileMetadata } from './files.ts'
import { resolveField } from './fields.ts'
import { resolveOpenGraph, resolveTwitter, type SocialPlace } from './social.ts'
import { resolveTitle } from './title.ts'
import { joinBase, parseBase } from './urls.ts'

/** Title templates of the segments above. */
export interface Templates {
  readonly title: string | null
  readonly openGraph: string | null
  readonly twitter: string | null
}

export interface MergePlace {
  readonly pathname: string
  readonly trailingSlash: boolean
  readonly dev: boolean
  /** For messages. */
  readonly file: string
  readonly origin: () => URL
  readonly templates: Templates
  readonly warn: (message: string) => void
}

const DEPRECATED: ReadonlySet<string> = new Set(['themeColor', 'colorScheme', 'viewport'])

export function emptyMetadata(): MergedMetadata {
  return {
    metadataBase: null,
    title: null,
    description: null,
    applicationName: null,
    authors: null,
    generator: null,
    keywords: null,
    referrer: null,
    creator: null,
    publisher: null,
    robots: null,
    manifest: null,
    alternates: { canonical: null, languages: null, media: null, types: null },
    icons: null,
    openGraph: null,
    twitter: null,
    verification: {},
    appleWebApp: null,
    formatDetection: null,
    itunes: null,
    facebook: null,
    pinterest: null,
    abstract: null,
    appLinks: null,
    archives: null,
    assets: null,
    bookmarks: null,
    category: null,
    classification: null,
    pagination: { previous: null, next: null },
    other: {},
    viewport: null,
    themeColor: null,
    colorScheme: null,
  }
}

/** The metadata of the segments above with that of one more segment. Key by key: what is inside a key is replaced. */
export function mergeMetadata(above: MergedMetadata, own: Metadata, place: MergePlace): MergedMetadata {
  const base = own.metadataBase === undefined ? above.metadataBase : parseBase(own.metadataBase, place.file)
  const urls: SocialPlace = { ...place, base, fallbackBase: place.origin }
  const merged: MergedMetadata & Record<string, unknown> = { ...above, metadataBase: base }
  for (const [name, value] of Object.entries(own)) {
    const field = resolveField(name, value, urls)
    if (field) merged[name] = field.value
    else if (DEPRECATED.has(name) && value !== null && value !== undefined) {
      place.warn(`metadata.${name} has no effect (${place.file}): export it as viewport instead.`)
    }
  }
  if ('title' in own) merged.title = own.title === null || own.title === undefined ? null : resolveTitle(own.title, place.templates.title)
  if ('openGraph' in own) merged.openGraph = own.openGraph ? resolveOpenGraph(own.openGraph, place.templates.openGraph, urls) : null
  if ('twitter' in own) merged.twitter = own.twitter ? resolveTwitter(own.twitter, place.templates.twitter, urls) : null
  if (own.other) merged.other = { ...above.other, ...own.other }
  return merged
}

/** Images of files win over what is inherited, not over `images` that the same segment gives. */
export function mergeFiles(
  merged: MergedMetadata,
  { own, files }: { own: Metadata; files: FileMetadata },
  place: MergePlace,
): MergedMetadata {
  const { 'opengraph-image': openGraph, 'twitter-image': twitter } = files.images
  const result = { ...merged }
  const none = { absolute: '', template: null }
  if (openGraph && !hasImages(own.openGraph)) {
    result.openGraph = { title: none, url: null, ...merged.openGraph, images: absolute(openGraph, merged, place) }
  }
  if (twitter && !hasImages(own.twitter)) {
    const given = merged.twitter ?? {
      card: 'summary_large_image',
      title: none,
      description: null,
      site: null,
      siteId: null,
      creator: null,
      creatorId: null,
    }
    result.twitter = { ...given, images: absolute(twitter, merged, place) }
  }
  if (files.manifest) result.manifest = files.manifest
  return result
}

function hasImages(value: object | null | undefined): boolean {
  return Boolean(value && 'images' in value)
}

/** In development a picture is looked at where it is made, not where the site will be. */
function absolute(images: readonly FileImage[], merged: MergedMetadata, place: MergePlace): FileImage[] {
  const base = (place.dev ? null : merged.metadataBase) ?? place.origin()
  return images.map((image) => ({ ...image, url: joinBase(image.url, base).href }))
}
