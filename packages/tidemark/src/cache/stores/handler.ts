/** What a cache handler keeps. Source: Next.js 16, `cacheHandlers`. */
export interface CacheEntry {
  /** Read once, by whoever it is given to. */
  value: ReadableStream<Uint8Array>
  /** Without the implicit ones of the route. */
  tags: string[]
  /** Seconds. */
  stale: number
  /** Milliseconds since 1970. */
  timestamp: number
  /** Seconds; 4294967294 for never. */
  expire: number
  /** Seconds; a negative number means that it is stale now. */
  revalidate: number
}

/** An object that `cacheHandlers` in next.config.ts names. Source: Next.js 16. */
export interface CacheHandler {
  get(cacheKey: string, softTags: string[]): Promise<CacheEntry | undefined>
  set(cacheKey: string, pendingEntry: Promise<CacheEntry>): Promise<void>
  refreshTags(): Promise<void>
  /** Milliseconds of the last invalidation of any of the tags; 0 for none; Infinity: `get` looks at soft tags itself. */
  getExpiration(tags: string[]): Promise<number>
  updateTags(tags: string[], durations?: { expire?: number }): Promise<void>
}
