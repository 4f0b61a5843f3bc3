import type { PatternSegment } from './pattern.ts'
import { decodePercent } from '../decode-percent.ts'
import { better, createStates, type State, type States } from './states.ts'
import { createTrie, type Entry } from './trie.ts'
import type { Match, Params, Route } from './types.ts'

/** States kept for one table: a few times the folders of a large app, some 20 MB when all are in use. */
const STATE_LIMIT = 50_000

/**
 * Finds the route of a path. At each position of the path a static segment
 * wins over a dynamic one, a dynamic one over a catch-all, and that over an
 * optional catch-all; where the better branch has no route for the whole path,
 * the next one is taken. One step per segment, whatever the number of routes.
 *
 * Intercepting pages are left out: see `createInterceptMatcher`.
 *
 * The path is canonical and percent-encoded, `/` or without a slash at its
 * end. Params are decoded, in a record without a prototype; an optional
 * catch-all that took nothing has none. Null for a path that no route answers,
 * that has an empty segment, or that cannot be decoded.
 *
 * @param visit called once for each step, for tests and measurements
 * @example createMatcher(table.routes)('/blog/a%20b') // { route, params: { slug: 'a b' } }
 */
export function createMatcher<R extends Route>(routes: readonly R[], visit: () => void = () => {}): (pathname: string) => Match<R> | null {
  const plain = routes.filter((route) => !isIntercepting(route))
  const find = createFinder(
    plain.map((value) => ({ pattern: value.pattern, value })),
    visit,
  )
  return (pathname) => {
    const segments = splitPath(pathname)
    const entry = segments && find(segments)
    return entry ? { route: entry.value, params: readParams(entry.segments, segments) } : null
  }
}

export function isIntercepting(route: Route): boolean {
  return route.kind === 'page' && route.interceptedFrom !== undefined
}

/** The decoded segments of a canonical path; null when it is not one. */
export function splitPath(pathname: string): readonly string[] | null {
  if (!pathname.startsWith('/')) return null
  if (pathname === '/') return []
  const segments: string[] = []
  for (const part of pathname.slice(1).split('/')) {
    const segment = decodePercent(part)
    if (segment === null || segment === '') return null
    segments.push(segment)
  }
  return segments
}

/** The best entry for a list of decoded segments. */
export function createFinder<T>(
  patterns: ReadonlyArray<{ readonly pattern: string; readonly value: T }>,
  visit: () => void = () => {},
): (segments: readonly string[]) => Entry<T> | null {
  const states = createStates(createTrie(patterns), { limit: STATE_LIMIT, visit })
  return (segments) => {
    let state: State<T> | null = states.start
    let found: Entry<T> | null = null
    for (let i = 0; ; i++) {
      if (state.tails.size > 0) found = better(found, findTail(states, { state, segments, taken: i }))
      if (i === segments.length) return better(found, state.end)
      found = better(found, state.rest)
      state = states.step(state, segments[i] as string)
      if (!state) return found
    }
  }
}

/** What comes after a catch-all is matched from the path's end, where its place is known. */
function findTail<T>(states: States<T>, at: { state: State<T>; segments: readonly string[]; taken: number }): Entry<T> | null {
  let found: Entry<T> | null = null
  for (const [length, start] of at.state.tails) {
    const from = at.segments.length - length
    if (from < at.taken) continue
    let state: State<T> | null = start
    for (let i = from; state && i < at.segments.length; i++) state = states.step(state, at.segments[i] as string)
    const end = state?.end ?? null
    const tookOne = from > at.taken || end?.segments[at.taken]?.kind === 'optional-catch-all'
    if (end && tookOne) found = better(found, end)
  }
  return found
}

/** The params that a pattern takes from decoded segments which it matches. */
export function readParams(pattern: readonly PatternSegment[], segments: readonly string[]): Params {
  const params = Object.create(null) as Record<string, string | readonly string[]>
  let i = 0
  for (const [position, segment] of pattern.entries()) {
    if (segment.kind === 'static') i++
    else if (segment.kind === 'dynamic') params[segment.name] = segments[i++] as string
    else {
      const end = segments.length - (pattern.length - 1 - position)
      if (end > i) params[segment.name] = segments.slice(i, end)
      i = end
    }
  }
  return params
}
