import { dependOn, isKept, track } from '../dependencies.ts'
import type { Entry } from '../entry.ts'
import type { Run } from '../fill.ts'
import { theCache } from '../instance.ts'
import type { Cache } from '../cache.ts'
import { buildAnswers } from './build-answers.ts'
import { fillOptions } from '../read-through.ts'
import type { ReadResult } from '../verdict.ts'
import { markDynamic } from '../../request/dynamic.ts'
import { memoKey, mayShare, readCall, repeatable, type ExtendedInit, type FetchCall, type RepeatableCall } from './call.ts'
import { decodeResponse, encodeResponse } from './stored-response.ts'
import { hotResponse, keepHot } from './hot.ts'
import { fetchPolicy, type FetchPolicy } from './policy.ts'
import { unwrapRequest } from '../../request/native-request.ts'
import { currentScope, outerRequest, type RequestScope, type Scope } from '../../request/scope.ts'

const INSTALLED: unique symbol = Symbol.for('tidemark.fetch')

/**
 * Puts the extended `fetch` on `globalThis`: with `cache`, `next.revalidate` and
 * `next.tags`, and answers shared within one render. Outside of a request it is the
 * platform's, or what `instrumentation.ts` has put there. Called once when the server starts; the only place that changes it.
 */
export function installFetch(): void {
  if (INSTALLED in globalThis.fetch) return
  const platform = globalThis.fetch
  const extended = Object.assign((input: RequestInfo | URL, init?: ExtendedInit) => extendedFetch(platform, input, init), {
    [INSTALLED]: true,
  })
  Object.defineProperty(extended, 'name', { value: 'fetch' })
  globalThis.fetch = extended as typeof fetch
}

async function extendedFetch(platform: typeof fetch, input: RequestInfo | URL, init: ExtendedInit | undefined): Promise<Response> {
  const scope = currentScope()
  const request = outerRequest(scope)
  // In draft mode nothing is kept and nothing kept is shown; in proxy.ts the options have no effect.
  if (!scope || !request || request.draft || request.phase === 'proxy') return platform(unwrapRequest(input), init)
  const call = readCall(input, init)
  if (call === null || (scope.kind === 'cache' && scope.flavour === 'unstable_cache')) return platform(unwrapRequest(input), init)
  const policy = fetchPolicy(call, scope, request)
  if (policy.tags.length > 0) dependOn(scope, { tags: policy.tags, stale: Infinity, revalidate: Infinity, expire: Infinity })
  const parts = { platform, call, scope, request }
  if (policy.kind === 'store') return stored({ ...parts, policy, cache: theCache() })
  if (policy.kind === 'no-store') return unstored(parts)
  const cache = buildAnswers()
  return cache
    ? stored({ ...parts, policy: { ...policy, revalidate: Infinity }, cache })
    : shared(scope, call, () => platform(call.input, call.init))
}

interface Unstored {
  readonly platform: typeof fetch
  readonly call: FetchCall
  readonly scope: Scope
  readonly request: RequestScope
}

async function unstored({ platform, call, scope, request }: Unstored): Promise<Response> {
  if (scope.kind === 'request' && (request.prerender || request.segment.dynamic === 'error')) {
    const read = markDynamic(`fetch("${call.url}")`)
    if (read.kind === 'hole') return read.promise
  }
  const hot = hotResponse(request, call)
  if (hot) return hot
  const response = await shared(scope, call, () => platform(call.input, call.init))
  return keepHot(request, call, response)
}

/** Equal GETs of one render, or of one run of a cached function, ask the origin once. */
async function shared(scope: Scope, call: FetchCall, send: () => Promise<Response>): Promise<Response> {
  const sharing = scope.kind === 'cache' || scope.phase === 'render'
  if (!sharing || !mayShare(call)) return send()
  const key = `fetch:${memoKey(call)}`
  const known = scope.memo.get(key) as Promise<Response> | undefined
  const response = known ?? send()
  if (!known) scope.memo.set(key, response)
  // Each caller reads a body of its own; the first answer stays unread as their source.
  return (await response).clone()
}

interface Stored extends Unstored {
  readonly policy: Pick<Extract<FetchPolicy, { kind: 'store' }>, 'tags' | 'revalidate'>
  readonly cache: Cache
}

async function stored(parts: Stored): Promise<Response> {
  const { platform, call, policy, scope, request } = parts
  call.signal?.throwIfAborted()
  const repeating = repeatable(call)
  // A body is read first: that is no I/O of the application either.
  track(request, repeating)
  const repeat = await repeating
  const reading = readEntry({ ...parts, repeat })
  track(request, reading)
  const { entry, own } = await abortable(reading, call.signal)
  if (entry) {
    const { tags, stale, revalidate, expire } = entry
    dependOn(scope, { tags, stale, expire, revalidate: Math.min(revalidate, policy.revalidate) })
    return decodeResponse(entry.body)
  }
  // Could not be kept. Whoever caused it has the answer; another one asks for itself.
  dependOn(scope, { tags: [], stale: Infinity, revalidate: policy.revalidate, expire: Infinity })
  return own ?? repeat.send(platform, call.signal ?? new AbortController().signal)
}

interface Result {
  readonly entry: Entry | null
  /** The answer itself, where it was this call that asked and it cannot be kept. */
  readonly own: Response | null
}

async function readEntry(parts: Stored & { repeat: RepeatableCall }): Promise<Result> {
  const { platform, call, policy, cache, scope, request, repeat } = parts
  const label = `fetch ${call.method} ${call.url}`
  const own: { response: Response | null } = { response: null }
  const run = fetchRun({
    platform,
    repeat,
    policy,
    stale: cache.profiles['default']?.stale ?? 300,
    unkept: (response) => (own.response = response),
  })
  const options = {
    label,
    implicit: [...request.implicitTags, ...policy.tags],
    pending: request.invalidated.tags,
    maxAge: policy.revalidate,
    request,
  }
  const fill = async (found: ReadResult, alone = false): Promise<Result> => {
    const { entry } = cache.fill(repeat.key, '', run, { ...fillOptions(options, found), ...(alone && { join: false }) })
    return { entry: await entry, own: own.response }
  }
  if (request.memo.get('dev-no-cache') === true) return fill({ kind: 'miss', why: { reason: 'absent' } }, true)
  const fresh = isKept(scope, request) && !isSecondPass(request)
  const found = await cache.read(repeat.key, { ...options, fresh })
  if (found.kind === 'miss') return fill(found)
  if (found.kind === 'stale' && !isSecondPass(request)) cache.refresh(repeat.key, '', run, fillOptions(options, found))
  return { entry: found.entry, own: null }
}

/** The first pass has just made everything anew: a lifetime of a second must not undo that in the second. */
function isSecondPass({ prerender }: RequestScope): boolean {
  return prerender?.mode === 'shell' && prerender.pass === 'final'
}

interface RunParts {
  readonly platform: typeof fetch
  readonly repeat: RepeatableCall
  readonly policy: Stored['policy']
  readonly stale: number
  readonly unkept: (response: Response) => void
}

/** Only what was found (200) is kept: an error is asked for again. */
function fetchRun({ platform, repeat, policy, stale, unkept }: RunParts): Run {
  return async ({ signal }) => {
    const response = await repeat.send(platform, signal)
    if (response.status !== 200) {
      unkept(response)
      return null
    }
    const body = encodeResponse(response, new Uint8Array(await response.arrayBuffer()))
    return { body, meta: () => ({ tags: policy.tags, stale, revalidate: policy.revalidate, expire: Infinity }) }
  }
}

/** The caller may leave; what is being fetched for the cache goes on for the others. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | null): Promise<T> {
  if (signal === null) return work
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
