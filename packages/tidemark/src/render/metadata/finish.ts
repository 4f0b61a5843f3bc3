import type { MergedMetadata } from '../../metadata-types.ts'
import type { ResolvedTwitter } from '../../metadata-types/twitter.ts'
import type { FileImage } from './files.ts'

/** Icons of files that hold for the page: the nearest of each kind, and the favicon. */
export interface FileIcons {
  readonly favicon: readonly FileImage[]
  readonly icon: readonly FileImage[]
  readonly apple: readonly FileImage[]
}

/** What one field lends another, once every segment is merged: nothing of it shows in `parent`. */
export function finishMetadata(merged: MergedMetadata, icons: FileIcons): MergedMetadata {
  return lendToTwitter(lendToOpenGraph(withIcons(merged, icons)))
}

function withIcons(merged: MergedMetadata, files: FileIcons): MergedMetadata {
  const { favicon, icon, apple } = files
  if (!merged.icons && favicon.length + icon.length + apple.length === 0) return merged
  const given = merged.icons ?? { icon: [...icon], apple: [...apple] }
  return { ...merged, icons: { ...given, icon: [...favicon, ...given.icon] } }
}

function lendToOpenGraph(merged: MergedMetadata): MergedMetadata {
  const { openGraph, title, description } = merged
  if (!openGraph) return merged
  const lent = { ...openGraph }
  if (!lent.title.absolute && title) lent.title = title
  if (!lent.description && description) lent.description = description
  return { ...merged, openGraph: lent }
}

function lendToTwitter(merged: MergedMetadata): MergedMetadata {
  const { openGraph, twitter, title, description } = merged
  if (!openGraph && !twitter) return merged
  const images = twitter?.images ?? openGraph?.images
  const lent: ResolvedTwitter = twitter
    ? { ...twitter }
    : {
        card: images?.length ? 'summary_large_image' : 'summary',
        title: { absolute: '', template: null },
        description: null,
        site: null,
        siteId: null,
        creator: null,
        creatorId: null,
      }
  const lender = openGraph?.title.absolute ? openGraph.title : title
  if (!lent.title.absolute && lender) lent.title = lender
  lent.description ||= openGraph?.description || description
  if (images) lent.images = images
  return { ...merged, twitter: lent }
}
