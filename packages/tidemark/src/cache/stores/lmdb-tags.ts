import { hash } from 'node:crypto'
import type { TagChange } from '../tag-registry.ts'
import type { TagLog } from '../tag-log.ts'
import { withEvent, type TagState } from '../tag-state.ts'
import type { LmdbTables } from './lmdb.ts'

/** As kept: with the place in `news`, so that it can be moved. */
type Row = readonly [tag: string, expired: number, stale: TagState['stale'], at: number, sequence: number, index: number]

/**
 * The sequence of invalidations, shared by the processes. `invalidate` runs inside a write
 * transaction, which orders it among all of them.
 */
export function createLmdbTags({ root, tags, news, meta }: LmdbTables, cap = 100_000): TagLog {
  function trim(): void {
    const { entryCount } = tags.getStats() as { entryCount: number }
    if (entryCount <= cap) return
    for (const { key, value } of Array.from(news.getRange({ limit: entryCount - cap }))) {
      news.remove(key)
      tags.remove(value)
      meta.put('floor', key[0])
    }
  }

  return {
    invalidate(names, durations, at) {
      const sequence = (meta.get('sequence') ?? 0) + 1
      meta.put('sequence', sequence)
      for (const [index, tag] of names.entries()) {
        const name = rowKey(tag)
        const row = tags.get(name) as Row | undefined
        if (row) news.remove([row[4], row[5]])
        const state = withEvent(row && stateOf(row), { sequence, durations, at })
        tags.put(name, [tag, state.expired, state.stale, state.at, sequence, index] satisfies Row)
        news.put([sequence, index], name)
      }
      trim()
      return sequence
    },
    since(known) {
      // The snapshot of this turn may be older than what another process has written since.
      root.resetReadTxn()
      const sequence = meta.get('sequence') ?? 0
      const floor = meta.get('floor') ?? 0
      const changes: TagChange[] = []
      if (sequence !== known) {
        for (const { value } of news.getRange({ start: [known + 1, 0] })) {
          const row = tags.get(value) as Row | undefined
          if (row) changes.push({ tag: row[0], state: stateOf(row) })
        }
      }
      return { sequence, floor, changes }
    },
  }
}

function stateOf(row: Row): TagState {
  return { expired: row[1], stale: row[2], at: row[3] }
}

/** Keys of the database are limited; the names of path tags are not. */
function rowKey(tag: string): string {
  return Buffer.byteLength(tag) <= 512 ? `t${tag}` : `h${hash('sha256', tag, 'hex')}`
}
