import type { TidemarkConfig } from '../config/types.ts'

type SlashConfig = Pick<TidemarkConfig, 'basePath' | 'trailingSlash' | 'skipTrailingSlashRedirect'>

/** Paths of the framework itself: they have one spelling, and it is not the configuration's. */
const INTERNAL = /^\/_(?:next|tidemark)(?:\/|$)/

/**
 * Where a path goes that ends in a slash and should not, or the other way round. With
 * `trailingSlash`, files (a dot in the last segment) and `/.well-known/` keep theirs off.
 */
export function slashRedirect(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  { basePath, trailingSlash, skipTrailingSlashRedirect }: SlashConfig,
): { readonly status: 308; readonly location: string } | null {
  if (skipTrailingSlashRedirect || pathname === '/') return null
  const below = pathname === basePath || pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname
  if (INTERNAL.test(below)) return null
  const bare = pathname.replace(/\/+$/, '')
  const wanted = trailingSlash && !isFile(below) ? `${bare}/` : bare
  return wanted === pathname ? null : { status: 308, location: wanted + search }
}

function isFile(pathname: string): boolean {
  return pathname.startsWith('/.well-known/') || /\.[^/]*\/?$/.test(pathname)
}
