import type { TagChange, TagNews } from './tag-registry.ts'
import { lastEvent, withEvent, type Durations, type TagState } from './tag-state.ts'

export interface TagLog {
  invalidate(tags: readonly string[], durations: Durations, at: number): number
  since(sequence: number): TagNews
}

/**
 * The sequence of invalidations of a store without a disk. Only the state of each tag is kept, in the
 * order of its last invalidation, so what is new since a number is found from the end.
 *
 * @param cap tags remembered; what was invalidated longest ago is forgotten first. Default 100,000.
 * @param next the number that follows another one, at a wall time in milliseconds. Default: one more.
 */
export function createTagLog(cap = 100_000, next: (last: number, at: number) => number = (last) => last + 1): TagLog {
  const states = new Map<string, TagState>()
  let sequence = 0
  let floor = 0
  return {
    invalidate(tags, durations, at) {
      sequence = next(sequence, at)
      for (const tag of tags) {
        const state = withEvent(states.get(tag), { sequence, durations, at })
        states.delete(tag)
        states.set(tag, state)
      }
      for (const [tag, state] of states) {
        if (states.size <= cap) break
        states.delete(tag)
        floor = Math.max(floor, lastEvent(state))
      }
      return sequence
    },
    since(known) {
      const changes: TagChange[] = []
      if (known !== sequence) {
        for (const [tag, state] of states) if (lastEvent(state) > known) changes.push({ tag, state })
      }
      return { sequence, floor, changes }
    },
  }
}
