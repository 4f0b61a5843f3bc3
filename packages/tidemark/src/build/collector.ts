import pLimit from 'p-limit'
import type { Origins } from '../cache/provenance.ts'
import { isTidemarkError, TidemarkError } from '../errors/error.ts'
import type { DynamicAccess } from '../request/scope.ts'
import type { PagePlan } from '../server/manifest.ts'
import type { PageFile } from '../server/page-files.ts'
import type { Runtime } from '../server/runtime.ts'

/** One finished page or response, for the file that seeds a server's cache, and for the table at the end of the build. */
export interface BuiltPage extends PageFile {
  readonly pattern: string
  readonly kind: 'static' | 'shell'
  readonly dynamic: readonly DynamicAccess[]
  /** What gave it its lifetime. */
  readonly origins: Origins | undefined
}

export interface PrerenderResult {
  readonly pages: readonly BuiltPage[]
  readonly plans: Readonly<Record<string, PagePlan>>
  /** By pattern: why each request renders it. */
  readonly dynamic: Readonly<Record<string, readonly DynamicAccess[]>>
}

export interface Subject {
  readonly route: { readonly pattern: string; readonly file: string }
  readonly pathname: string
}

/** What came of one path. */
export type Made =
  | Omit<BuiltPage, 'pattern' | 'pathname' | 'created'>
  | { readonly kind: 'dynamic'; readonly dynamic: readonly DynamicAccess[] }

/** Makes paths, a few at a time, and keeps what came of them. */
export interface Collector {
  /**
   * @returns false where each request needs its own
   * @throws what `work` throws, with the path where it does not say one
   */
  make(subject: Subject, work: () => Promise<Made>): Promise<boolean>
  /** Whether a path of the pattern was found to need a request. */
  isDynamic(pattern: string): boolean
  /** The same for each build, whichever path was done first. */
  result(plans: Readonly<Record<string, PagePlan>>): PrerenderResult
}

export function createCollector({ config }: Runtime, now: () => number): Collector {
  const pages: BuiltPage[] = []
  const dynamic: Record<string, readonly DynamicAccess[]> = {}
  const limit = pLimit(config.staticGenerationMaxConcurrency)
  return {
    async make(subject, work) {
      const created = now()
      const made = await limit(work).catch((cause: unknown) => {
        throw named(cause, subject)
      })
      const { pattern } = subject.route
      if (made.kind === 'dynamic') dynamic[pattern] = made.dynamic
      else pages.push({ ...made, pattern, pathname: subject.pathname, created })
      return made.kind !== 'dynamic'
    },
    isDynamic: (pattern) => Object.hasOwn(dynamic, pattern),
    result: (plans) => ({
      pages: pages.toSorted((a, b) => compare(a.pathname, b.pathname)),
      plans,
      dynamic: Object.fromEntries(Object.entries(dynamic).toSorted(([a], [b]) => compare(a, b))),
    }),
  }
}

export function joinResults(results: readonly PrerenderResult[]): PrerenderResult {
  const record = <T>(part: (result: PrerenderResult) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...results.map(part))
  return { pages: results.flatMap(({ pages }) => pages), plans: record(({ plans }) => plans), dynamic: record(({ dynamic }) => dynamic) }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function named(cause: unknown, { route, pathname }: Subject): TidemarkError {
  if (isTidemarkError(cause)) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new TidemarkError('TM_BUILD_PRERENDER', {
    message: `Error occurred prerendering page "${pathname}" (${route.file}): ${message}`,
    cause,
  })
}
