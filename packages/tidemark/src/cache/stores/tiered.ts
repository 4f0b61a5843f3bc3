import { andThen, type Store } from '../store.ts'

/**
 * A fast store in front of one that is shared or survives. Invalidations are the back's alone: one
 * sequence. An entry that the back refuses, because its disk is full, still lives in front.
 *
 * @example tieredStore(createMemoryStore(), openLmdbStore({ path }))
 */
export function tieredStore(front: Store, back: Store): Store {
  const reload = (key: string): ReturnType<Store['get']> =>
    andThen(back.get(key), (bytes) => {
      if (bytes !== undefined) front.set(key, bytes)
      return bytes
    })
  return {
    name: `${front.name}+${back.name}`,
    get: (key) => andThen(front.get(key), (bytes) => bytes ?? reload(key)),
    set(key, bytes) {
      front.set(key, bytes)
      return back.set(key, bytes)
    },
    delete(key) {
      front.delete(key)
      return back.delete(key)
    },
    invalidate: (tags, durations) => back.invalidate(tags, durations),
    since: (sequence) => back.since(sequence),
    reload,
    keys: () => new Set([...(front.keys?.() ?? []), ...(back.keys?.() ?? [])]),
    ...(front.usage ? { usage: front.usage } : {}),
    forget: () => front.forget?.(),
    async close() {
      await front.close?.()
      await back.close?.()
    },
  }
}
