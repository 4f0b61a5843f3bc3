import { now } from '../clock.ts'
import type { Why } from './statistics.ts'
import type { Reader, ReadResult } from './verdict.ts'

/** One read of the cache, for whoever asks what a request was made of. */
export interface CacheRead {
  readonly kind: ReadResult['kind']
  /** Null for a hit. */
  readonly why: Why | null
  /** Of what was found, fresh or not, in seconds; null where there was nothing. */
  readonly age: number | null
  /** What is read, in the developer's words; asked for once the answer is made, as only a fill names what was not there. */
  label(): string
}

/** Under this name a request's memo has its reads, where somebody has asked for them. */
export const READS = 'cache-reads'

export function noteRead({ memo }: Reader, result: ReadResult, labelOf: () => string): void {
  const reads = memo?.get(READS) as CacheRead[] | undefined
  if (!reads) return
  const entry = result.kind === 'miss' ? result.old : result.entry
  reads.push({
    kind: result.kind,
    why: result.kind === 'hit' ? null : result.why,
    age: entry ? Math.max(0, (now() - entry.created) / 1000) : null,
    label: () => entry?.label || labelOf(),
  })
}
