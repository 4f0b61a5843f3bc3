import type { Origin, Origins } from '../cache/provenance.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { placeOf } from '../render/stack-frames.ts'
import type { DynamicAccess } from '../request/scope.ts'
import type { Route, RouteTable } from '../routes/types.ts'
import type { PrerenderResult } from './collector.ts'

/** A call and where it stands: `app/page.tsx:3:9`, null where that is not known. */
export interface Cause {
  readonly what: string
  readonly at: string | null
}

/**
 * What the build found out about one path, or about a pattern. `static`: made whole. `shell`: with holes.
 * `on-demand`: made when it is first asked for. `dynamic`: rendered for each request. `closed`: other params than those
 * listed do not exist.
 */
export interface Explained {
  readonly path: string
  readonly pattern: string
  readonly kind: 'static' | 'shell' | 'on-demand' | 'dynamic' | 'closed'
  /** Bytes kept of it, HTML and payload. */
  readonly bytes: number
  /** Seconds, null for never. Null where nothing is kept. */
  readonly lifetime: { readonly [K in keyof Lifetime]: number | null } | null
  /** What gave it each of these times. */
  readonly causes: { readonly [K in keyof Lifetime]?: Cause }
  /** What must wait for a request: the holes, or why all of it does. */
  readonly dynamic: readonly Cause[]
  readonly tags: readonly string[]
}

/** Every path that was made and every pattern, in the order of the patterns. */
export function explainBuild(table: RouteTable, { pages, plans, dynamic }: PrerenderResult, root: string): Explained[] {
  const explained: Explained[] = []
  for (const route of table.routes.toSorted((a, b) => (a.pattern < b.pattern ? -1 : 1))) {
    if (route.kind === 'page' && route.interceptedFrom !== undefined) continue
    const { pattern } = route
    const rest = { path: pattern, pattern, bytes: 0, lifetime: null, causes: {}, dynamic: [], tags: [] }
    const plan = plans[pattern]
    if (isFile(route) && plan === undefined) explained.push({ ...rest, kind: 'static' })
    else if (route.kind === 'metadata' && plan === undefined) continue
    else if (plan?.kind !== 'static') explained.push({ ...rest, kind: 'dynamic', dynamic: causesOf(dynamic[pattern] ?? [], root) })
    else {
      const made = pages.filter((page) => page.pattern === pattern)
      for (const page of made) {
        const { pathname, kind, lifetime, origins, tags, body } = page
        explained.push({
          path: pathname,
          pattern,
          kind,
          bytes: body.byteLength,
          lifetime: { stale: finite(lifetime.stale), revalidate: finite(lifetime.revalidate), expire: finite(lifetime.expire) },
          causes: lifetimeCauses(lifetime, origins, root),
          dynamic: causesOf(page.dynamic, root),
          tags,
        })
      }
      const other = !plan.dynamicParams ? 'closed' : plan.onDemand ? 'on-demand' : 'dynamic'
      if (!made.some(({ pathname }) => pathname === pattern)) explained.push({ ...rest, kind: other })
    }
  }
  return explained
}

function isFile(route: Route): boolean {
  return route.kind === 'metadata' && route.metadata.source === 'static'
}

function finite(seconds: number): number | null {
  return Number.isFinite(seconds) ? seconds : null
}

function lifetimeCauses(lifetime: Lifetime, origins: Origins | undefined, root: string): Explained['causes'] {
  const causes: { -readonly [K in keyof Lifetime]?: Cause } = {}
  for (const field of ['stale', 'revalidate', 'expire'] as const) {
    const origin = origins?.[field]
    if (origin && Number.isFinite(lifetime[field])) causes[field] = causeOf(origin, root)
  }
  return causes
}

/** Each once, in the order in which they were met. */
function causesOf(accesses: readonly DynamicAccess[], root: string): Cause[] {
  const causes = accesses.map(({ what, stack, origin }): Cause => {
    const at = placeOf(stack, root)
    if (!origin) return { what, at }
    const why = causeOf(origin, root)
    return at === null ? { what: `${what}: ${why.what}`, at: why.at } : { what: `${what}: ${causeText(why)}, read`, at }
  })
  return [...new Map(causes.map((cause) => [causeText(cause), cause])).values()]
}

function causeOf({ what, error }: Origin, root: string): Cause {
  return { what, at: error && placeOf(error.stack ?? '', root) }
}

export function causeText({ what, at }: Cause): string {
  return at === null ? what : `${what} at ${at}`
}
