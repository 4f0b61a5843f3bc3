import { replyKey } from '../../cache/key.ts'
import { theCache } from '../../cache/instance.ts'
import { dependOn, isKept, track } from '../../cache/dependencies.ts'
import type { Entry } from '../../cache/entry.ts'
import type { Filling } from '../../cache/filling.ts'
import { originsOfEntry } from '../../cache/provenance.ts'
import { whyHole } from '../../lifetime/thresholds.ts'
import { recordMisuse, waitForRequest } from '../../request/dynamic.ts'
import { currentScope, outerRequest, type RequestScope, type Scope } from '../../request/scope.ts'
import { assertPrivateAllowed } from './cache/private.ts'
import { encodeArguments, type EncodedArguments } from './cache/arguments.ts'
import { asIsland, islandOf } from './cache/island.tsx'
import { keepValue } from './cache/kept-values.ts'
import { decodeResult } from './cache/result.ts'
import { runCached, type CachedFunction, type CachedMeta } from './cache/run.ts'

export { captured } from './cache/arguments.ts'

const CACHED: unique symbol = Symbol.for('tidemark.cached')

/**
 * What the compiler puts around a function that says `'use cache'`. Its result
 * is kept as Flight bytes; a call gets the value those bytes stand for.
 */
export function cached(run: CachedFunction, meta: CachedMeta): CachedFunction {
  async function call(...args: unknown[]): Promise<unknown> {
    const scope = currentScope() ?? null
    const encoded = await encodeArguments(meta, args)
    const key = await replyKey(identityOf(meta), encoded.reply)
    // Awaited here and below, so that stacks lead back to whoever called.
    const cachedCall = { run, meta, key, encoded, scope, shown: isShown(meta, args, scope) }
    return await memoised(cachedCall, () => read(cachedCall))
  }
  // React names components by their function in stacks and tools.
  Object.defineProperty(call, 'name', { value: run.name || meta.name })
  Object.defineProperty(call, CACHED, {
    value: { key: async (args: unknown[]) => replyKey(identityOf(meta), (await encodeArguments(meta, args)).reply) },
  })
  return call
}

/**
 * Whether React calls it, to show what it gives: as a component, with props and nothing else. Then nobody looks into the
 * result. In dev elements carry what is known of the render they come from, which no text does.
 */
function isShown({ code }: CachedMeta, args: readonly unknown[], scope: Scope | null): boolean {
  return code !== '' && args.length === 2 && args[1] === undefined && scope?.kind === 'request' && scope.phase === 'render'
}

/** In dev a module that is evaluated anew has changed, or something it imports has. */
const evaluations = ((globalThis as Record<symbol, unknown>)[Symbol.for('tidemark.evaluations')] ??= new WeakMap<
  CachedMeta,
  number
>()) as WeakMap<CachedMeta, number>
let lastEvaluation = 0

function identityOf(meta: CachedMeta): string {
  if (meta.code) return `${meta.kind}\n${meta.id}\n${meta.code}`
  const evaluation = evaluations.get(meta) ?? nextEvaluation()
  evaluations.set(meta, evaluation)
  return `${meta.kind}\n${meta.id}\n${evaluation}`
}

function nextEvaluation(): number {
  const registry = globalThis as Record<symbol, unknown>
  const name = Symbol.for('tidemark.last-evaluation')
  lastEvaluation = ((registry[name] as number | undefined) ?? 0) + 1
  registry[name] = lastEvaluation
  return lastEvaluation
}

/** Two calls alike in one render give the same object; unless something opaque was passed, which may differ. */
function memoised({ scope, key, encoded, shown }: Call, make: () => Promise<unknown>): Promise<unknown> {
  if (!scope || encoded.opaque || (scope.kind === 'request' && scope.phase !== 'render')) return make()
  const memo = `use-cache:${shown ? 'shown:' : ''}${key}`
  const known = scope.memo.get(memo) as Promise<unknown> | undefined
  if (known) return known.then((value) => (isReadOnce(value) ? make() : value))
  const made = make()
  scope.memo.set(memo, made)
  return made
}

/** An iterator or a stream is for one reader. */
function isReadOnce(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return value instanceof ReadableStream || Symbol.asyncIterator in value || ('next' in value && typeof value.next === 'function')
}

interface Call {
  readonly run: CachedFunction
  readonly meta: CachedMeta
  readonly key: string
  readonly encoded: EncodedArguments
  readonly scope: Scope | null
  /** See {@link isShown}. */
  readonly shown: boolean
}

async function read(call: Call): Promise<unknown> {
  const { key, scope, meta } = call
  const cache = theCache(meta.kind)
  const request = outerRequest(scope)
  if (meta.kind === 'private') {
    assertPrivateAllowed(meta, scope)
    if (request?.prerender) return waitForRequest({ what: `"use cache: private" ${meta.name}` }, request, request.prerender)
  }
  if (meta.kind === 'private' || request?.draft || bypasses(request, key)) return await fill(call, request)
  const implicit = request?.implicitTags ?? []
  const reading = cache.read(key, {
    implicit,
    fresh: isKept(scope, request),
    ...(request ? { request, pending: request.invalidated.tags } : {}),
  })
  // A store on the network is as slow as a fill.
  if (reading instanceof Promise) track(request, reading)
  const found = await reading
  if (found.kind === 'miss') return await fill(call, request, found.old)
  if (found.kind === 'stale') {
    cache.refresh(key, '', runCached(call), { label: meta.id, implicit, hints: found.entry.tags })
  }
  return await use(call, found.entry)
}

/** A hard reload in dev asks for everything anew, once. */
function bypasses(request: RequestScope | null, key: string): boolean {
  if (!request?.request || !request.memo.get('dev-no-cache')) return false
  const memo = `refilled:${key}`
  if (request.memo.has(memo)) return false
  request.memo.set(memo, true)
  return true
}

function fill(call: Call, request: RequestScope | null, old?: Entry): Promise<unknown> {
  const { meta, key } = call
  const alone = meta.kind === 'private' || request?.draft === true
  const filling = theCache(meta.kind).fill(key, '', runCached(call), {
    label: meta.id,
    implicit: request?.implicitTags ?? [],
    ...(old ? { hints: old.tags } : {}),
    ...(request ? { request, pending: request.invalidated.tags } : {}),
    ...(alone ? { store: false, join: false } : {}),
  })
  track(request, filling.entry)
  if (request?.prerender) {
    // Not kept, it would be filled again and again: that the caller catches it does not mend the page.
    void filling.entry.catch((error: unknown) => void recordMisuse(request, `"use cache" ${meta.name}`, error as Error))
  }
  return filled(call, filling)
}

/** While prerendering the whole must be there first: its lifetime decides whether it may be shown at all. */
async function filled(call: Call, filling: Filling): Promise<unknown> {
  const whole = filling.entry.then((entry) => entry as Entry)
  whole.catch(() => undefined)
  if (isKept(call.scope, outerRequest(call.scope))) {
    const entry = await whole
    return await use(call, entry)
  }
  void whole.then(
    (entry) => dependOn(call.scope, entry),
    () => undefined,
  )
  try {
    const value = await decodeResult(filling.bytes(), call.encoded)
    return call.shown ? asIsland(value) : value
  } catch (error) {
    // What the function itself threw says more than what Flight made of it.
    await whole
    throw error
  }
}

/** A short-lived entry is no part of a shell: it is shown at the request. */
function use(call: Call, entry: Entry): Promise<unknown> {
  const { scope } = call
  const why = whyHole(entry)
  if (why && scope?.kind === 'request' && scope.prerender?.mode === 'shell') {
    const short = why === 'revalidate' ? 'revalidate: 0' : `a short ${why}`
    const origin = originsOfEntry(entry.key)?.[why]
    const what = `"use cache" ${call.meta.name} with ${short}`
    return waitForRequest({ what, ...(origin ? { origin } : {}) }, scope, scope.prerender)
  }
  dependOn(scope, entry)
  return valueOf(call, entry)
}

async function valueOf({ meta, encoded, shown }: Call, entry: Entry): Promise<unknown> {
  const island = shown ? islandOf(entry, encoded) : null
  if (island) return island
  const decode = (): Promise<unknown> => decodeResult(bytesOf(entry), encoded)
  const value = await (encoded.opaque || meta.code === '' ? decode() : keepValue(entry, decode))
  return shown ? asIsland(value) : value
}

/** A copy with memory of its own: a typed array decoded from it shows all of it, and may be written to. */
function bytesOf(entry: Entry): Buffer {
  return Buffer.from(new Uint8Array(entry.body).buffer)
}
