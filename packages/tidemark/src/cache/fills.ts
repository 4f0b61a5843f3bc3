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
import { isExpiry } from './verdict.ts'
import { waitFor } from './waiting.ts'

export interface FillOptions {
  /** For messages and the inspector: the cached function, the page, the URL. */
  readonly label?: string
  /** Tags of the route that reads. */
  readonly implicit?: readonly string[]
  /** Tags the result is likely to have: those of the entry it replaces. */
  readonly hints?: readonly string[]
  /** Whether the result is stored. Default true; false in draft mode. */
  readonly store?: boolean
  /** Whether others may join. Default true; false for private caches. */
  readonly join?: boolean
  /** Invalidations of the asking request that are not applied yet. */
  readonly pending?: ReadonlyMap<string, Durations>
  /** What a reader that joined gets when the deadline passes, instead of an error. */
  readonly fallback?: Entry
}

export interface FillTable {
  fill(key: string, identity: string, run: Run, options: FillOptions): Filling
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
}

/** Milliseconds for which an ended fill can still be joined: by readers whose look into a remote store began before. */
const GRACE = 1000
/** Milliseconds for which what could not be shared is not coalesced, so that its readers do not queue. */
const UNSHARED = 60_000
const UNSHARED_CAP = 10_000

/**
 * One fill at a time for each key and identity. A reader joins the one under way, unless something
 * was invalidated since it began that it is made of; where that shows only at its end, the reader checks then.
 */
export function createFillTable({ registry, statistics, deadline, fillTimeout, keep }: FillTableOptions): FillTable {
  const { counters } = statistics
  const slots = new Map<string, Map<string, Fill>>()
  const ending = new Set<Promise<void>>()
  const unshared = new BoundedMap<string, number>(UNSHARED_CAP)

  function fill(key: string, identity: string, run: Run, options: FillOptions): Filling {
    if (options.join === false || (unshared.get(key + identity) ?? -Infinity) > monotonic()) return leading(begin(key, null, run, options))
    const current = slots.get(key)?.get(identity)
    const relation = current === undefined ? 'unrelated' : relationTo(current, options)
    if (current === undefined || relation === 'unrelated') return leading(begin(key, identity, run, options))
    counters.joined += 1
    const patience: Patience = { deadline, fallback: options.fallback, onTimeout: () => void (counters.timeouts += 1) }
    if (relation === 'same') return joined(current, patience)
    return joinedIfFresh(current, patience, {
      isFresh: (entry) => registry.judge([...entry.tags, ...(options.implicit ?? [])], entry.sequence, now()).kind !== 'expired',
      again: () => fill(key, identity, run, options),
    })
  }

  /** `unsure`: something was invalidated since it began, and whether that concerns it shows at its end. */
  function relationTo(current: Fill, { implicit = [], hints = [], pending }: FillOptions): 'unrelated' | 'same' | 'unsure' {
    const { sequence, hints: expected } = current.subject
    if (current.overdue || (pending && [...pending.values()].some(isExpiry))) return 'unrelated'
    const made = current.done?.entry
    if (made && now() - made.created >= made.revalidate * 1000) return 'unrelated'
    if (registry.sequence === sequence) return 'same'
    const tags = [...implicit, ...hints, ...expected, ...(made?.tags ?? [])]
    if (registry.judge(tags, sequence, now()).kind === 'expired') return 'unrelated'
    return made ? 'same' : 'unsure'
  }

  function begin(key: string, identity: string | null, run: Run, options: FillOptions): Fill {
    counters.fills += 1
    const label = options.label ?? ''
    statistics.name(key, label)
    const started = new Fill({ key, label, sequence: registry.sequence, hints: options.hints ?? [] }, run)
    const end = finish(started, options, key + (identity ?? ''))
    if (identity !== null) occupy(key, identity, started, end)
    ending.add(end)
    void end.then(() => ending.delete(end))
    return started
  }

  function occupy(key: string, identity: string, started: Fill, end: Promise<void>): void {
    const slot = slots.get(key) ?? new Map<string, Fill>()
    slots.set(key, slot)
    const before = slot.get(identity)
    if (before) before.successor = started
    slot.set(identity, started)
    void end.then(() => {
      if (slot.get(identity) === started) slot.delete(identity)
      if (slot.size === 0 && slots.get(key) === slot) slots.delete(key)
    })
  }

  async function finish(started: Fill, { store = true }: FillOptions, slot: string): Promise<void> {
    void waitFor(started, started.result, fillTimeout).catch((error: unknown) => {
      if (isTidemarkError(error, 'TM_CACHE_FILL_TIMEOUT')) started.giveUp(error)
    })
    try {
      const filled = await started.result
      if (filled === null) unshared.set(slot, monotonic() + UNSHARED)
      else if (store && !started.outrun) await withGrace(keep(filled))
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
      return current !== undefined && !current.overdue
    },
    pending: () => [...ending],
  }
}

/** A local store has it at once; for one elsewhere the slot stays taken until whoever looked too early has come. */
function withGrace(stored: MaybePromise<void>): Promise<void> | undefined {
  if (!(stored instanceof Promise)) return undefined
  stored.catch(() => undefined)
  return new Promise((resolve) => setTimeout(resolve, GRACE).unref())
}
