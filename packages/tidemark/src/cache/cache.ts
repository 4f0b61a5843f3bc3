import { now } from '../clock.ts'
import { isLogged } from '../errors/logged.ts'
import type { Profiles } from '../lifetime/profiles.ts'
import { resolveProfiles } from '../lifetime/profiles.ts'
import { isShellable } from '../lifetime/thresholds.ts'
import { runOutsideScope } from '../request/scope.ts'
import { decodeEntry, encodeEntry, type Entry } from './entry.ts'
import type { Filled, Run } from './fill.ts'
import type { Filling } from './filling.ts'
import { createFillTable, type FillOptions, type FillRequest } from './fills.ts'
import { Invalidator, type PastInvalidation } from './invalidator.ts'
import { noteRead } from './reads.ts'
import { createRefresher, type RefresherOptions } from './refresher.ts'
import { createStatistics, type Statistics } from './statistics.ts'
import { andThen, type MaybePromise, type Store } from './store.ts'
import type { TagRegistry } from './tag-registry.ts'
import type { Durations } from './tag-state.ts'
import { hold, judge, type Held, type ReadOptions, type ReadResult } from './verdict.ts'
import { complain, warn } from './warn.ts'

export interface CacheOptions {
  readonly store: Store
  /** Milliseconds without a byte after which those who joined a fill leave it. Default 5000. */
  readonly deadline?: number
  /** Milliseconds without a byte after which a fill is given up altogether. Default 54,000 (`useCacheTimeout`). */
  readonly fillTimeout?: number
  /** Bytes of one entry; a larger value is used but not stored. Default 32 MiB. */
  readonly maxEntryBytes?: number
  readonly refresh?: RefresherOptions
  /** The profiles of the configuration. Default: the presets. */
  readonly profiles?: Profiles
  /** Keeps the history of the last 1000 keys, for the inspector. Default false. */
  readonly detailed?: boolean
  /** Drops, when closed, what it has stored that is too short-lived for a static shell. Default false. */
  readonly dropShortLived?: boolean
  /** Told of each background refresh that failed; its reader already has the old value. Default: console.error. */
  readonly report?: (error: unknown, label: string) => void
}

/** What was made elsewhere: everything but what the cache itself knows. */
export type PutOptions = Omit<Entry, 'key' | 'sequence'>

/**
 * Reads, fills and invalidates. One for each store in a process; see `theCache()`.
 *
 * @example
 * const found = await cache.read(key, { implicit, request: scope })
 * if (found.kind !== 'miss') return found.entry
 * return cache.fill(key, '', run).entry
 */
export interface Cache {
  readonly store: Store
  readonly profiles: Profiles
  readonly statistics: Statistics
  readonly tags: TagRegistry
  /** At once, not as a promise, where the store is local. */
  read(key: string, options?: ReadOptions): MaybePromise<ReadResult>
  /** What a read would find, without counting it; undefined where that cannot be told at once. */
  peek(key: string, options?: ReadOptions): ReadResult | undefined
  /** Joins the fill of the key that is under way, if it may be joined, or begins one. */
  fill(key: string, identity: string, run: Run, options?: FillOptions): Filling
  /** Refreshes a stale value behind its reader: once, however many ask, and with back-off where it fails. */
  refresh(key: string, identity: string, run: Run, options?: FillOptions): void
  /** Stores what was made elsewhere, as by a build; false when a tag was invalidated since `created`. */
  put(key: string, entry: PutOptions): MaybePromise<boolean>
  delete(key: string): MaybePromise<void>
  /**
   * Expires the tags, or with durations makes them stale, for every process that shares the store.
   *
   * @throws TM_INVALIDATION_REFUSED: the store did not take it, and only this process obeys it
   */
  invalidate(tags: readonly string[], durations: Durations): Promise<void>
  /** Asks the store for invalidations by other processes. */
  sync(): MaybePromise<void>
  /** The last 1000 invalidations by this process, latest last. */
  invalidations(): readonly PastInvalidation[]
  /** Resolves when no fill and no refresh is under way. */
  settled(): Promise<void>
  close(): Promise<void>
}

const NO_OPTIONS: ReadOptions = {}

export function createCache(options: CacheOptions): Cache {
  const { store, maxEntryBytes = 32 * 1024 * 1024, detailed = false, dropShortLived = false, report = reportRefresh } = options
  const profiles = options.profiles ?? resolveProfiles({}, { staticStale: 300, expireTime: 31_536_000 })
  const statistics = createStatistics({ detailed })
  const invalidator = new Invalidator(store)
  const registry = invalidator.registry
  const refresher = createRefresher(options.refresh)
  /** By the identity of the bytes: what was decoded and checked once need not be again. */
  const decoded = new WeakMap<Uint8Array, Held>()
  const shortLived = new Set<string>()
  const fills = createFillTable({
    registry,
    statistics,
    deadline: options.deadline ?? 5000,
    fillTimeout: options.fillTimeout ?? 54_000,
    keep,
    async look(key, options) {
      const found = judged(key, await store.get(key, options.implicit), options)
      return found.kind === 'hit' ? found.entry : null
    },
  })

  function keep({ entry, keep: wanted }: Filled): MaybePromise<void> {
    if (!wanted || entry.expire <= 0) return
    if (registry.judge(entry.tags, entry.sequence, now()).kind === 'expired') return
    const bytes = encodeEntry(entry)
    if (bytes.byteLength > maxEntryBytes) {
      return warn(`${entry.label || entry.key} made ${bytes.byteLength} bytes; more than ${maxEntryBytes} are not cached.`)
    }
    if (dropShortLived && !isShellable(entry)) shortLived.add(entry.key)
    return store.set(entry.key, bytes)
  }

  function held(key: string, bytes: Uint8Array): Held | null {
    const known = decoded.get(bytes)
    if (known !== undefined) return known
    const result = decodeEntry(bytes, key)
    if (result.kind === 'corrupt') {
      warn(`A cache entry in ${store.name} is damaged (${result.why}) and was dropped: ${key}`)
      void store.delete(key)
      return null
    }
    const fresh = hold(result.entry)
    decoded.set(bytes, fresh)
    return fresh
  }

  function judged(key: string, bytes: Uint8Array | undefined, read: ReadOptions): ReadResult {
    if (bytes === undefined) return { kind: 'miss', why: { reason: 'absent' } }
    const found = held(key, bytes)
    return found === null ? { kind: 'miss', why: { reason: 'corrupt' } } : judge(found, { registry, time: now() }, read)
  }

  function counted(key: string, result: ReadResult): ReadResult {
    if (result.kind === 'hit') statistics.hit(key)
    else statistics.notFresh(result.kind, key, result.why)
    return result
  }

  /** Before anyone waits for a fill: has another process refreshed the value in the store behind ours? */
  function reloaded(key: string, result: ReadResult, read: ReadOptions): MaybePromise<ReadResult> {
    if (result.kind !== 'miss' || result.old === undefined || !store.reload || fills.isFilling(key)) return result
    return andThen(store.reload(key), (bytes) => judged(key, bytes, read))
  }

  function find(key: string, read: ReadOptions): MaybePromise<ReadResult> {
    return andThen(store.get(key, read.implicit), (bytes) =>
      andThen(reloaded(key, judged(key, bytes, read), read), (result) => counted(key, result)),
    )
  }

  function noted(key: string, result: ReadResult, { request }: ReadOptions): ReadResult {
    if (result.kind === 'hit') request?.prerender?.entries.set(key, result.entry)
    if (detailed && request) noteRead(request, result, () => statistics.history(key)?.label || key)
    return result
  }

  async function refreshNow(request: FillRequest): Promise<void> {
    const { key, options: fill } = request
    // What the asking request had still to invalidate was applied before its end.
    const { pending: _applied, ...read } = fill
    const found = judged(key, await store.reload?.(key), read)
    if (found.kind === 'hit') return
    statistics.counters.refreshes += 1
    await fills.fill(request).entry
  }

  return {
    store,
    profiles,
    statistics,
    tags: registry,
    read(key, read = NO_OPTIONS) {
      const known = read.request?.known?.get(key)
      if (known) return noted(key, { kind: 'hit', entry: known }, read)
      const look = (): MaybePromise<ReadResult> => {
        const news = invalidator.upToDate(read.request)
        return news === undefined ? find(key, read) : news.then(() => find(key, read))
      }
      // What the store does is no I/O of the application, which would leave what is being made to each request.
      const looked = read.request?.prerender ? runOutsideScope(look) : look()
      return andThen(looked, (found) => noted(key, found, read))
    },
    peek(key, read = NO_OPTIONS) {
      const bytes = store.get(key, read.implicit)
      return bytes instanceof Promise ? undefined : judged(key, bytes, read)
    },
    fill(...call) {
      const request = requestOf(call)
      const filling = fills.fill(request)
      const entries = request.options.request?.prerender?.entries
      if (entries) {
        void filling.entry.then(
          (entry) => void (entry && entries.set(request.key, entry)),
          () => undefined,
        )
      }
      return filling
    },
    refresh(...call) {
      const request = requestOf(call)
      const { key, identity } = request
      if (fills.isFilling(key, identity)) return
      refresher.request(key + identity, () =>
        refreshNow(request).catch((error: unknown) => {
          report(error, request.options.label ?? key)
          throw error
        }),
      )
    },
    put: (key, entry) =>
      andThen(invalidator.sync(), () => {
        if (registry.invalidatedAfter(entry.tags, entry.created)) return false
        return andThen(store.set(key, encodeEntry({ ...entry, key, sequence: registry.sequence })), () => true)
      }),
    delete: (key) => store.delete(key),
    async invalidate(tags, durations) {
      statistics.counters.invalidations += 1
      await invalidator.invalidate(tags, durations)
    },
    sync: () => invalidator.sync(),
    invalidations: () => invalidator.history,
    async settled() {
      while (fills.pending().length > 0 || refresher.size > 0) {
        await Promise.all(fills.pending())
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    },
    async close() {
      await Promise.all([...shortLived].map((key) => store.delete(key)))
      await store.close?.()
    },
  }
}

function requestOf([key, identity, run, options = {}]: [string, string, Run, (FillOptions | undefined)?]): FillRequest {
  return { key, identity, run, options }
}

function reportRefresh(error: unknown, label: string): void {
  const message = `Refreshing ${label} failed; the old value is still served.`
  if (isLogged(error)) warn(message)
  else complain(message, error)
}
