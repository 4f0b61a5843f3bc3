import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTagLog } from './tag-log.ts'
import { TagRegistry } from './tag-registry.ts'
import { judgeTag, withEvent, type Durations, type TagState } from './tag-state.ts'

const second = 1000

function stateAfter(...events: Array<readonly [sequence: number, durations: Durations, at: number]>): TagState {
  let state: TagState | undefined
  for (const [sequence, durations, at] of events) state = withEvent(state, { sequence, durations, at })
  if (!state) throw new Error('no events')
  return state
}

test('without durations, or with expire 0, what began before is expired', () => {
  expect(judgeTag(stateAfter([3, null, 0]), 2, 0)).toBe('expired')
  expect(judgeTag(stateAfter([3, { expire: 0 }, 0]), 2, 0)).toBe('expired')
  expect(judgeTag(stateAfter([3, null, 0]), 3, 0)).toBe('fresh')
})

test('with a profile it is stale until its time, then expired, and a refreshed one is neither', () => {
  const state = stateAfter([3, { expire: 5 }, 0])
  expect(judgeTag(state, 2, 5 * second - 1)).toBe('stale')
  expect(judgeTag(state, 2, 5 * second)).toBe('expired')
  expect(judgeTag(state, 3, 99 * second)).toBe('fresh')
})

test('without a time it stays stale', () => {
  expect(judgeTag(stateAfter([3, {}, 0]), 2, Number.MAX_SAFE_INTEGER)).toBe('stale')
})

test('a later window does not prolong an earlier one for what began before both', () => {
  const state = stateAfter([3, { expire: 5 }, 0], [4, { expire: 60 }, second])
  expect(judgeTag(state, 2, 6 * second)).toBe('expired')
  expect(judgeTag(state, 3, 6 * second)).toBe('stale')
})

test('a later and shorter window ends the earlier one', () => {
  const state = stateAfter([3, { expire: 60 }, 0], [4, { expire: 5 }, second])
  expect(judgeTag(state, 2, 6 * second)).toBe('expired')
})

test('the state is never kinder than the events one by one, and stays small', () => {
  const durations = fc.oneof(fc.constant(null), fc.constant({}), fc.record({ expire: fc.integer({ min: 0, max: 40 }) }))
  const event = fc.tuple(durations, fc.integer({ min: 0, max: 10_000 }))
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 30 }), fc.nat(30), fc.nat(100_000), (events, sequence, later) => {
      let at = 0
      let state: TagState | undefined
      const single: TagState[] = []
      for (const [index, [given, wait]] of events.entries()) {
        at += wait
        const one = { sequence: index + 1, durations: given, at }
        state = withEvent(state, one)
        single.push(withEvent(undefined, one))
      }
      const rank = { fresh: 0, stale: 1, expired: 2 }
      const expected = Math.max(...single.map((one) => rank[judgeTag(one, sequence, at + later)]))
      const actual = rank[judgeTag(state!, sequence, at + later)]
      expect(actual).toBeGreaterThanOrEqual(expected)
      expect(state!.stale.length).toBeLessThanOrEqual(8)
      if (events.length <= 8) expect(actual).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

test('the tag that was invalidated longest ago is forgotten first, and what is older counts as expired', () => {
  const log = createTagLog(2)
  const registry = new TagRegistry(2)
  for (const tag of ['a', 'b', 'c']) log.invalidate([tag], null, 0)
  registry.learn(log.since(0))
  expect(registry.size).toBe(2)
  expect(registry.judge(['other'], 0, 0)).toEqual({ kind: 'expired', tag: '' })
  expect(registry.judge(['other'], 1, 0).kind).toBe('fresh')
  expect(registry.judge([], 0, 0).kind).toBe('fresh')
})

test('one who comes late to a store that has forgotten trusts nothing older', () => {
  const log = createTagLog(1)
  for (const tag of ['a', 'b', 'c']) log.invalidate([tag], null, 0)
  const late = new TagRegistry()
  late.learn(log.since(0))
  expect(late.judge(['a'], 1, 0).kind).toBe('expired')
  expect(late.judge(['x'], 2, 0).kind).toBe('fresh')
})

test('a refused invalidation still expires the tag in this process, and a fill after it is fresh', () => {
  const log = createTagLog()
  log.invalidate(['x'], null, 0)
  const registry = new TagRegistry()
  registry.learn(log.since(0))
  const before = registry.sequence
  registry.refuse(['a'], 0)
  const after = registry.sequence
  expect(registry.judge(['a'], before, 0).kind).toBe('expired')
  expect(registry.judge(['a'], after, 0).kind).toBe('fresh')
  registry.refuse(['a'], 0)
  expect(registry.judge(['a'], after, 0).kind).toBe('expired')
  log.invalidate(['b'], null, 0)
  registry.learn(log.since(registry.cursor))
  expect(registry.judge(['a'], before, 0).kind).toBe('expired')
  expect(registry.judge(['a'], registry.sequence, 0).kind).toBe('fresh')
})
