import { createCache, type Cache } from '../cache.ts'
import { createMemoryStore } from '../stores/memory.ts'

const ANSWERS: unique symbol = Symbol.for('tidemark.buildAnswers')

/**
 * From now on the static pages of this process share the answers of fetches that say nothing: those of
 * one build, which shows one state of the world. Not on disk, because the next build is to ask again.
 *
 * @param maxBytes what it holds at most; what falls out is asked for again
 * @returns what ends it
 */
export function shareBuildAnswers(maxBytes: number): () => void {
  const registry = globalThis as Record<symbol, unknown>
  registry[ANSWERS] = createCache({ store: createMemoryStore({ maxBytes }) })
  return () => delete registry[ANSWERS]
}

/** Null in a server: a page that is made again asks again. */
export function buildAnswers(): Cache | null {
  return ((globalThis as Record<symbol, unknown>)[ANSWERS] as Cache | undefined) ?? null
}
