import { monotonic, now } from '../clock.ts'
import { isTidemarkError } from '../errors/error.ts'
import { BoundedMap } from './bounded-map.ts'
import type { Entry } from './entry.ts'
import { Fill, type Filled, type Run } from './fill.ts'
import { joined, joinedIfFresh, leading, type Filling, type Patience } from './filling.ts'
import type { Statistics } from './statistics.ts'
import type { MaybePromise } from './store.ts'
import type { TagRegistry } from './tag-registry.ts'
import type { Durations } from './tag-state.ts'
import type { Reader } from './verdict.ts'
import { waitFor } from './waiting.ts'

export interface FillOptions {
  /** For messages and the inspector: the cached function, the page, the URL. */
  readonly label?: string
  /** Tags of the route that reads. */
  readonly implicit?: readonly string[]
  /** Seconds: what another process has made in the meantime will do if it is younger. Default: until it is stale. */
  readonly maxAge?: number
  /** Tags the result is likely to have: those of the entry it replaces. */
  readonly hints?: readonly string[]
  /** Whether the result is stored. Default true; false in draft mode. */
  readonly store?: boolean
  /** Whether others may join. Default true; false for private caches. */
  readonly join?: boolean
  /** Invalidations of the asking request that are not applied yet. */
  readonly pending?: ReadonlyMap<string, Durations>
  /** Told of the entry while it is prerendered. */
  readonly request?: Reader
  /** What a reader that joined gets when the deadline passes, instead of an error. */
  readonly fallback?: Entry
}

export interface FillRequest {
  readonly key: string
  /** Fills of one key with different identities never meet. */
  readonly identity: string
  readonly run: Run
  readonly options: FillOptions
}

export interface FillTable {
  fill(request: FillRequest): Filling
  /** Whether a fill of the key is under way: of this identity, or of any. */
  isFilling(key: string, identity?: string): boolean
  /** Settles, never rejects, when what is under way now has ended and is stored. */
  pending(): ReadonlyArray<Promise<void>>
}

export interface FillTableOptions {
  readonly registry: TagRegistry
  readonly statistics: Statistics
  /** Milliseconds for those who joined. */
  readonly deadline: number
  /** Milliseconds for the fill itself. */
  readonly fillTimeout: number
  /** Stores a result. */
  keep(filled: Filled): MaybePromise<void>
  /** Looks into the store once more; null when there is nothing to be shown. */
  look(key: string, options: FillOptions): Promise<Entry | null>
}

/** Milliseconds a look into a remote store may take: who looked before a fill ended may come that much after it. */
const LATE = 1000
const LATE_CAP = 10_000
/** Milliseconds for which what could not be shared is not coalesced, so that its readers do not queue. */
const UNSHARED = 60_000
const UNSHARED_CAP = 10_000

/**
 * One fill at a time for each key and identity. A reader joins the one under way, unless something
 * was invalidated since it began that it is made of; where that shows only at its end, the reader checks then.
 */
export function createFillTable({ registry, statistics, deadline, fillTimeout, keep, look }: FillTableOptions): FillTable {
  const { counters } = statistics
  const slots = new Map<string, Map<string, Fill>>()
  const ending = new Map<Fill, Promise<void>>()
  const unshared = new BoundedMap<string, number>(UNSHARED_CAP)
  /** When fills of a remote store ended. */
  const ended = new BoundedMap<string, number>(LATE_CAP)

  function fill(request: FillRequest): Filling {
    const { key, identity, options } = request
    if (options.join === false || (unshared.get(key + identity) ?? -Infinity) > monotonic()) return leading(begin(request))
    const current = slots.get(key)?.get(identity)
    const relation = current === undefined ? 'unrelated' : relationTo(current, options)
    if (current === undefined || relation === 'unrelated') return leading(beginShared(request))
    counters.joined += 1
    const patience: Patience = { deadline, fallback: options.fallback, onTimeout: () => void (counters.timeouts += 1) }
    if (relation === 'same') return joined(current, patience)
    return joinedIfFresh(current, patience, {
      isFresh: (entry) => registry.judge([...entry.tags, ...(options.implicit ?? [])], entry.sequence, now()).kind !== 'expired',
      again: () => fill(request),
    })
  }

  /** `unsure`: something was invalidated since it began, and whether that concerns it shows at its end. */
  function relationTo(current: Fill, { implicit = [], hints = [], pending }: FillOptions): 'unrelated' | 'same' | 'unsure' {
    const { sequence, hints: expected } = current.subject
    if (current.overdue || (pending !== undefined && pending.size > 0)) return 'unrelated'
    const made = current.done?.entry
    if (made && now() - made.created >= made.revalidate * 1000) return 'unrelated'
    if (registry.sequence === sequence) return 'same'
    const tags = [...implicit, ...hints, ...expected, ...(made?.tags ?? [])]
    if (registry.judge(tags, sequence, now()).kind === 'expired') return 'unrelated'
    return made ? 'same' : 'unsure'
  }

  function begin({ key, identity, run, options }: FillRequest): Fill {
    counters.fills += 1
    const label = options.label ?? ''
    statistics.name(key, label)
    const started = new Fill({ key, label, sequence: registry.sequence, hints: options.hints ?? [] }, run)
    const end = finish(started, options, key + identity)
    ending.set(started, end)
    void end.then(() => ending.delete(started))
    return started
  }

  /** The same, for others to join. */
  function beginShared(request: FillRequest): Fill {
    const { key, identity } = request
    const started = begin(monotonic() - (ended.get(key) ?? -Infinity) < LATE ? lookFirst(request) : request)
    const slot = slots.get(key) ?? new Map<string, Fill>()
    slots.set(key, slot)
    const before = slot.get(identity)
    if (before) before.successor = started
    slot.set(identity, started)
    void ending.get(started)?.then(() => {
      if (slot.get(identity) === started) slot.delete(identity)
      if (slot.size === 0 && slots.get(key) === slot) slots.delete(key)
    })
    return started
  }

  /** Its reader may have looked into the store just before the value arrived there. */
  function lookFirst(request: FillRequest): FillRequest {
    const run: Run = async (context) => {
      const found = await look(request.key, request.options)
      return found ? { found } : request.run(context)
    }
    return { ...request, run }
  }

  async function finish(started: Fill, { store = true }: FillOptions, slot: string): Promise<void> {
    void waitFor(started, started.result, fillTimeout).catch((error: unknown) => {
      if (isTidemarkError(error, 'TM_CACHE_FILL_TIMEOUT')) started.giveUp(error)
    })
    try {
      const filled = await started.result
      if (filled === null) unshared.set(slot, monotonic() + UNSHARED)
      else if (store && !started.outrun) {
        const stored = keep(filled)
        if (!(stored instanceof Promise)) return
        await Promise.race([stored, new Promise((resolve) => setTimeout(resolve, LATE).unref())])
        ended.set(started.subject.key, monotonic())
      }
    } catch {
      // Its readers are told, and nothing of it is kept.
      counters.failed += 1
    }
  }

  return {
    fill,
    isFilling(key, identity) {
      if (identity === undefined) return slots.has(key)
      const current = slots.get(key)?.get(identity)
      return current !== undefined && !current.overdue && current.done === null
    },
    pending: () => [...ending.values()],
  }
}
