import type { TidemarkConfig } from '../config/types.ts'

/** A canonical path as the browser shows it: with basePath, and with the trailing slash where the app wants one. */
export function fillHref(config: TidemarkConfig, pathname: string, search = ''): string {
  const slash = config.trailingSlash && pathname !== '/' && !/\.[^/]+$/.test(pathname) ? '/' : ''
  const path = config.basePath + (pathname === '/' && config.basePath && !config.trailingSlash ? '' : pathname)
  return path + slash + search
}
