import path from 'node:path'
import { encodeSegment, fillPattern, paramNames, parsePattern, patternSegment } from './pattern.ts'
import type { FolderNode, MetadataFile, MetadataRoute, Params } from './types.ts'

/** The parameter that holds an image's or a sitemap's id. Never shown to the application's `params`. */
export const METADATA_ID = '__metadata_id__'

/**
 * The routes of one folder's metadata files.
 *
 * A file is at the folder's path under its own name: `/x/icon.png` when served
 * as it is, `/x/icon` when code, and `/sitemap.xml`, `/robots.txt`,
 * `/manifest.webmanifest` for code of these names. Below a route group or a
 * slot the name ends in six characters that tell it from one of the same name
 * in another group: `/icon-171e36` (sitemaps excepted).
 *
 * Code that can make several has a second route with the id as one more
 * segment, `/x/icon/[__metadata_id__]`, `/x/sitemap/[__metadata_id__]`; the id
 * of a sitemap comes with `.xml`, and without it is a 404. Which of the two
 * holds, only the module's exports tell: `keepUsedMetadataRoutes`.
 *
 * @param way the folders from the root to the one with the files
 */
export function metadataRoutes(way: readonly FolderNode[]): readonly MetadataRoute[] {
  const folder = way.at(-1) as FolderNode
  const parents = way.map((node) => patternSegment(node.segment)).filter((segment) => segment !== null)
  return folder.metadata.flatMap((metadata) => {
    const name = fileName(metadata, folder.path)
    const patterns = [[...parents, name.served]]
    if (name.withId !== null) patterns.push([...parents, name.withId, `[${METADATA_ID}]`])
    return patterns.map((segments): MetadataRoute => {
      const pattern = `/${segments.join('/')}`
      return {
        kind: 'metadata',
        pattern,
        file: `/${folder.path && `${folder.path}/`}${path.basename(metadata.file)}`,
        folder,
        metadata,
        paramNames: paramNames(pattern),
      }
    })
  })
}

function fileName(metadata: MetadataFile, folderPath: string): { served: string; withId: string | null } {
  const base = `${metadata.type}${metadata.suffix}`
  const unique = metadata.type === 'sitemap' ? base : `${base}${uniqueSuffix(folderPath)}`
  if (metadata.source === 'static') return { served: `${unique}.${metadata.file.slice(metadata.file.lastIndexOf('.') + 1)}`, withId: null }
  switch (metadata.type) {
    case 'sitemap':
      return { served: `${unique}.xml`, withId: unique }
    case 'robots':
      return { served: 'robots.txt', withId: null }
    case 'manifest':
      return { served: 'manifest.webmanifest', withId: null }
    default:
      return { served: unique, withId: unique }
  }
}

/** Source: Next.js 16, measured: base-36 djb2 of the folder's path, six characters, after a hyphen. */
function uniqueSuffix(folderPath: string): string {
  const isHidden = (name: string): boolean => (name.startsWith('(') && name.endsWith(')')) || (name.startsWith('@') && name !== '@children')
  if (!folderPath.split('/').some(isHidden)) return ''
  const text = `/${folderPath}`
  let hash = 5381
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) + text.charCodeAt(i)) | 0
  return `-${(hash >>> 0).toString(36).slice(0, 6)}`
}

/** True for the second route of a metadata module, whose last segment is the id. */
export function hasMetadataId(route: MetadataRoute): boolean {
  return route.pattern.endsWith(`/[${METADATA_ID}]`)
}

/**
 * Drops, of the two routes of each metadata module, the one that its exports
 * rule out: a module with `generateImageMetadata` or `generateSitemaps` answers
 * only with an id, any other only without. The path set free falls to other
 * routes, a `[slug]` page for one.
 *
 * @param makesMany whether the module in this file exports one of the two functions
 */
export function keepUsedMetadataRoutes<R extends { readonly kind: string }>(
  routes: readonly R[],
  makesMany: (file: string) => boolean,
): readonly R[] {
  return routes.filter((route) => {
    if (!isMetadataRoute(route) || route.metadata.source === 'static') return true
    return hasMetadataId(route) === makesMany(route.metadata.file)
  })
}

function isMetadataRoute(route: { readonly kind: string }): route is MetadataRoute {
  return route.kind === 'metadata'
}

/**
 * The encoded pathname under which a page names a metadata file. A static file
 * is the same for all params, and named once, with `-` in place of each.
 *
 * Throws `TM_ROUTE_PARAM_MISSING`. Without basePath and query.
 *
 * @param params decoded; for a route with an id also `__metadata_id__`
 * @example metadataPathname(route, { slug: 'one' }) // '/blog/one/opengraph-image', or '/blog/-/opengraph-image.png'
 */
export function metadataPathname(route: MetadataRoute, params: Params): string {
  if (route.metadata.source === 'code') return fillPattern(route.pattern, params)
  return `/${parsePattern(route.pattern)
    .map((segment) => (segment.kind === 'static' ? encodeSegment(segment.value) : '-'))
    .join('/')}`
}
