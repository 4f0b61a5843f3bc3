import { TidemarkError } from '../errors/error.ts'
import { currentScope, outerRequest, runInScope, type CacheScope, type RequestScope, type Scope } from '../request/scope.ts'
import { dependOn, isKept, track } from './dependencies.ts'
import type { Run } from './fill.ts'
import { theCache } from './instance.ts'
import { keyOf } from './key.ts'
import { fillOptions, readThrough } from './read-through.ts'
import { deserializeValue, serializeValue } from './serialize.ts'
import { usableTags } from './tags.ts'

export interface UnstableCacheOptions {
  /** What `revalidateTag` names. 128 of at most 256 characters. */
  readonly tags?: readonly string[]
  /** Seconds after which the value is refreshed behind its reader; `false` or nothing: never by time. */
  readonly revalidate?: number | false
}

type AsyncFunction = (...args: never[]) => Promise<unknown>

const CACHED: unique symbol = Symbol.for('tidemark.cached')

/** `unstable_cache()`: see `next/cache`. */
export function cacheFunction<F extends AsyncFunction>(run: F, keyParts: readonly string[] | undefined, options: UnstableCacheOptions): F {
  const revalidate = checkedRevalidate(run, options.revalidate)
  const tags = usableTags(options.tags ?? [], '`unstable_cache()`')
  const source = Function.prototype.toString.call(run)
  const name = run.name || 'unstable_cache()'
  const keyFor = (args: readonly unknown[]): string => keyOf('unstable_cache', source, keyParts ?? [], args)

  async function cached(...args: unknown[]): Promise<unknown> {
    const scope = currentScope() ?? null
    const request = outerRequest(scope)
    const cache = theCache()
    /** The reader that makes the value gets it as it is; the others get copies. */
    let made: { readonly value: unknown } | undefined
    const fill: Run = async () => {
      const inner = innerScope(name, scope)
      const value = await runInScope(inner, () => (run as unknown as (...args: unknown[]) => Promise<unknown>)(...args))
      made = { value }
      const body = serializeValue(value)
      if (body === null) return null
      const meta = { stale: cache.profiles['default']?.stale ?? 300, revalidate, expire: Infinity, tags: [...tags, ...inner.tags] }
      return { body, meta: () => meta }
    }
    const through = {
      key: keyFor(args),
      run: fill,
      label: name,
      fresh: isKept(scope, request),
      ...(request ? { implicit: request.implicitTags, pending: request.invalidated.tags, request } : {}),
    }
    const reading = isBypassed(request)
      ? cache.fill(through.key, '', fill, {
          ...fillOptions(through, { kind: 'miss', why: { reason: 'absent' } }),
          join: false,
          store: !request?.draft,
        }).entry
      : readThrough(cache, through)
    if (reading instanceof Promise) track(request, reading)
    const entry = await reading
    if (entry) dependOn(scope, entry)
    if (made) return made.value
    return entry
      ? deserializeValue(entry.body)
      : runInScope(innerScope(name, scope), () => (run as unknown as (...args: unknown[]) => Promise<unknown>)(...args))
  }

  Object.defineProperty(cached, CACHED, { value: { key: async (args: readonly unknown[]) => keyFor(args) } })
  return cached as unknown as F
}

/** In draft mode nothing cached is shown; a hard reload in dev makes everything anew. */
function isBypassed(request: RequestScope | null): boolean {
  return request?.draft === true || request?.memo.get('dev-no-cache') === true
}

function innerScope(name: string, outer: Scope | null): CacheScope {
  return {
    kind: 'cache',
    flavour: 'unstable_cache',
    name,
    tags: new Set(),
    explicit: null,
    nested: null,
    draft: outerRequest(outer)?.draft ?? false,
    outer,
    memo: new Map(),
  }
}

function checkedRevalidate(run: AsyncFunction, revalidate: number | false | undefined): number {
  if (revalidate === undefined || revalidate === false) return Infinity
  if (typeof revalidate === 'number' && revalidate > 0) return revalidate
  throw new TidemarkError('TM_UNSTABLE_CACHE_OPTION', {
    message: `Invariant revalidate: ${String(revalidate)} can not be passed to unstable_cache(), must be "false" or "> 0" ${run.name}`,
  })
}
