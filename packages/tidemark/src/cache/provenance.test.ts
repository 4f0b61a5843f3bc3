import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { presets } from '../lifetime/profiles.ts'
import { runInScope, type CacheScope } from '../request/scope.ts'
import { declareLifetime } from './declare.ts'
import { dependOn } from './dependencies.ts'
import { noteEntry, originsOfEntry, originsOfScope, recordProvenance } from './provenance.ts'

const NAME = Symbol.for('tidemark.provenance')

beforeEach(() => recordProvenance())
afterEach(() => {
  delete (globalThis as Record<symbol, unknown>)[NAME]
  vi.restoreAllMocks()
})

function scope(name = 'outer'): CacheScope {
  return {
    kind: 'cache',
    flavour: 'default',
    name,
    tags: new Set(),
    explicit: null,
    nested: null,
    draft: false,
    outer: null,
    memo: new Map(),
  }
}

const fallback = presets.default
const whats = (key: string): Array<string | undefined> => {
  const origins = originsOfEntry(key)
  return [origins?.stale?.what, origins?.revalidate?.what, origins?.expire?.what]
}

test('each time of an entry is traced to the call that gave it, also through functions without one', () => {
  const inner = scope('inner')
  runInScope(inner, () => declareLifetime({ revalidate: 60 }))
  noteEntry({ key: 'inner', label: 'lib/a.ts#0.inner' }, inner, fallback)
  const byDefault = 'the default profile, for inner in lib/a.ts'
  expect(whats('inner')).toEqual([byDefault, 'cacheLife({ revalidate: 60 })', byDefault])
  expect(originsOfEntry('inner')?.revalidate?.error?.stack).toContain('provenance.test.ts')

  const outer = scope()
  dependOn(outer, { key: 'inner', tags: [], stale: 300, revalidate: 60, expire: 31_536_000 })
  noteEntry({ key: 'outer', label: 'lib/b.ts#outer' }, outer, fallback)
  const outerDefault = 'the default profile, for outer in lib/b.ts'
  expect(whats('outer')).toEqual([outerDefault, 'cacheLife({ revalidate: 60 })', outerDefault])
})

test('of several calls the shortest is named, of what is nested the shortest, and a call before what is nested', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const outer = scope()
  dependOn(outer, { label: 'lib/a.ts#one', tags: [], stale: 300, revalidate: 500, expire: 9000 })
  dependOn(outer, { label: 'lib/a.ts#two', tags: [], stale: 300, revalidate: 400, expire: 10_000 })
  dependOn(outer, { label: 'lib/a.ts#three', tags: [], stale: 300, revalidate: 450, expire: 8000 })
  expect([originsOfScope(outer)?.revalidate?.what, originsOfScope(outer)?.expire?.what]).toEqual(['two in lib/a.ts', 'three in lib/a.ts'])
  runInScope(outer, () => {
    declareLifetime({ revalidate: 700 })
    declareLifetime({ revalidate: 600 })
    declareLifetime({ revalidate: 650 })
  })
  noteEntry({ key: 'k', label: 'lib/b.ts#outer' }, outer, fallback)
  expect(whats('k').slice(1)).toEqual(['cacheLife({ revalidate: 600 })', 'three in lib/a.ts'])
})

test('a server records nothing', () => {
  delete (globalThis as Record<symbol, unknown>)[NAME]
  const outer = scope()
  runInScope(outer, () => declareLifetime({ revalidate: 60 }))
  dependOn(outer, { key: 'x', tags: [], stale: 1, revalidate: 1, expire: 1 })
  noteEntry({ key: 'k', label: 'l' }, outer, fallback)
  expect([originsOfEntry('k'), originsOfScope(outer)]).toEqual([undefined, undefined])
})
