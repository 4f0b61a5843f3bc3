import { createFinder, readParams, splitPath } from './matcher.ts'
import { parsePattern } from './pattern.ts'
import type { Entry } from './trie.ts'
import type { Match, PageRoute, Params, Route } from './types.ts'

type Find<T> = (segments: readonly string[]) => Entry<T> | null

/**
 * Finds the page that intercepts a client navigation, or null where the
 * ordinary page is to be shown. An interception holds for navigations that
 * come from its `interceptedFrom` or from below it; of several, that of the
 * deepest such path wins, then the most specific pattern.
 *
 * Both paths are canonical and percent-encoded. Params are those of the path
 * that is left, and of the path that is entered, which wins where both have one.
 *
 * @example createInterceptMatcher(table.routes)('/photo/1', '/feed') // the page of feed/(..)photo/[id]
 */
export function createInterceptMatcher(routes: readonly Route[]): (pathname: string, fromPathname: string) => Match<PageRoute> | null {
  const groups = new Map<string, PageRoute[]>()
  for (const route of routes) {
    if (route.kind !== 'page' || route.interceptedFrom === undefined) continue
    groups.set(route.interceptedFrom, [...(groups.get(route.interceptedFrom) ?? []), route])
  }
  const findOrigin = createFinder([...groups].map(([from, pages]) => ({ pattern: from, value: pageFinder(pages) })))
  const deepest = Math.max(-1, ...[...groups.keys()].map((from) => parsePattern(from).length))

  return (pathname, fromPathname) => {
    const [segments, from] = [splitPath(pathname), splitPath(fromPathname)]
    if (!segments || !from) return null
    for (let length = Math.min(from.length, deepest); length >= 0; length--) {
      const left = from.slice(0, length)
      const origin = findOrigin(left)
      const entry = origin?.value(segments)
      if (origin && entry)
        return { route: entry.value, params: merge(readParams(origin.segments, left), readParams(entry.segments, segments)) }
    }
    return null
  }
}

function pageFinder(pages: readonly PageRoute[]): Find<PageRoute> {
  return createFinder(pages.map((value) => ({ pattern: value.pattern, value })))
}

function merge(left: Params, entered: Params): Params {
  return Object.assign(Object.create(null) as Record<string, string | readonly string[]>, left, entered)
}
