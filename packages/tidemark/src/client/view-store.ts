import type { View } from './view.ts'

/** Views by history entry: back and forward show them again as they were, whatever their age. */
export interface ViewStore {
  get(key: string): View | null
  set(view: View): void
  delete(key: string): void
  clear(): void
}

/** @param limit views held, twenty by default; the least recently shown is given up first */
export function createViewStore(limit = 20): ViewStore {
  const views = new Map<string, View>()
  return {
    get: (key) => views.get(key) ?? null,
    set(view) {
      views.delete(view.key)
      views.set(view.key, view)
      for (const oldest of views.keys()) {
        if (views.size <= limit) break
        views.delete(oldest)
      }
    },
    delete: (key) => void views.delete(key),
    clear: () => views.clear(),
  }
}
