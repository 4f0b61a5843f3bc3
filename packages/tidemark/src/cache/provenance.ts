import type { Lifetime } from '../lifetime/lifetime.ts'
import type { CacheScope, Scope } from '../request/scope.ts'
import { BoundedMap } from './bounded-map.ts'

/** What gave a value one of its times. */
export interface Origin {
  /** As the developer wrote it: `cacheLife("hours")`. */
  readonly what: string
  /** Its stack says where; null for what stands nowhere, as the default profile. Not a text: formatting a stack is slow. */
  readonly error: Error | null
}

export type Origins = { -readonly [K in keyof Lifetime]?: Origin }

/** Something with a lifetime that another thing is made of. */
export interface Source extends Lifetime {
  readonly key?: string
  readonly label?: string
  readonly origins?: Origins | undefined
}

interface Provenance {
  readonly entries: BoundedMap<string, Origins>
  readonly declared: WeakMap<CacheScope, Origins>
  /** By the scope of a cached function, or the output of a request: its parts have scopes of their own. */
  readonly nested: WeakMap<object, Origins>
}

const FIELDS = ['stale', 'revalidate', 'expire'] as const
/** Entries whose origins are known; of older ones only their names are told. */
const CAP = 10_000

/** The bundles and the framework each hold a copy of this module, hence the registry symbol. */
const registry = globalThis as Record<symbol, unknown>
const NAME = Symbol.for('tidemark.provenance')

/** From now on it is noted what gave each value its lifetime: for a build and for dev. A server never does. */
export function recordProvenance(): void {
  registry[NAME] ??= { entries: new BoundedMap(CAP), declared: new WeakMap(), nested: new WeakMap() } satisfies Provenance
}

function recorded(): Provenance | undefined {
  return registry[NAME] as Provenance | undefined
}

/** A `cacheLife` call, before it is added to what the scope has explicitly. */
export function noteDeclared(scope: CacheScope, given: Partial<Lifetime>, profile: unknown): void {
  const known = recorded()
  if (!known) return
  const what = `cacheLife(${textOf(profile)})`
  const error = new Error(what)
  for (const field of FIELDS) {
    const [value, before] = [given[field], scope.explicit?.[field]]
    if (value !== undefined && (before === undefined || value < before)) of(known.declared, scope)[field] = { what, error }
  }
}

/** Something the scope's output is made of, before it shortens the output's lifetime. */
export function noteSource(scope: Scope, before: Lifetime | null, source: Source): void {
  const known = recorded()
  if (!known) return
  const origins = source.origins ?? (source.key === undefined ? undefined : known.entries.get(source.key))
  const what = source.label === undefined ? 'fetch()' : nameOf(source.label)
  for (const field of FIELDS) {
    if (before !== null && before[field] <= source[field]) continue
    of(known.nested, outputOf(scope))[field] = origins?.[field] ?? { what, error: new Error(what) }
  }
}

/** A filled entry: each of its times is what `cacheLife` said, else what is nested in it, else the default. */
export function noteEntry({ key, label }: { readonly key: string; readonly label: string }, scope: CacheScope, fallback: Lifetime): void {
  const known = recorded()
  if (!known) return
  const origins: Origins = {}
  const none: Origin = { what: `the default profile, for ${nameOf(label)}`, error: null }
  for (const field of FIELDS) {
    const isNested = scope.nested !== null && scope.nested[field] < fallback[field]
    const isDeclared = scope.explicit?.[field] !== undefined
    const by = isDeclared ? known.declared.get(scope) : isNested ? known.nested.get(scope) : undefined
    origins[field] = by?.[field] ?? none
  }
  known.entries.set(key, origins)
}

/** What gave an entry its lifetime, if it was filled since that is recorded. */
export function originsOfEntry(key: string): Origins | undefined {
  return recorded()?.entries.get(key)
}

/** What gave the output of a scope its lifetime. */
export function originsOfScope(scope: Scope): Origins | undefined {
  return recorded()?.nested.get(outputOf(scope))
}

/** `app/page.tsx#0.getPosts` → `getPosts in app/page.tsx`. */
export function nameOf(label: string): string {
  return label.replace(/^([^#]+)#(?:\d+\.)?(.+)$/, '$2 in $1')
}

function outputOf(scope: Scope): object {
  return scope.kind === 'cache' ? scope : scope.output
}

function of<K extends object>(origins: WeakMap<K, Origins>, owner: K): Origins {
  const found = origins.get(owner) ?? {}
  origins.set(owner, found)
  return found
}

function textOf(profile: unknown): string {
  if (typeof profile !== 'object' || profile === null) return JSON.stringify(profile) ?? ''
  const fields = Object.entries(profile).map(([name, value]) => `${name}: ${String(value)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
