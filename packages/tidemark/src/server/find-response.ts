import { BoundedMap } from '../cache/bounded-map.ts'
import type { Entry } from '../cache/entry.ts'
import type { Run } from '../cache/fill.ts'
import { theCache } from '../cache/instance.ts'
import { keyOf } from '../cache/key.ts'
import { monotonic } from '../clock.ts'
import { cacheControl } from '../lifetime/cache-control.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import { noStore, type Answer, type HeaderList } from './answer.ts'
import { decodeResponse, encodeResponse, type KeptResponse } from './kept-response.ts'
import { makeResponse, type Maker } from './make-response.ts'
import type { Runtime } from './runtime.ts'
import { toldRun } from './told-run.ts'

/** Milliseconds for which a path that could not be made ahead is run for each request, and once only, without another try. */
const UNSHARED = 60_000
const unshared = new BoundedMap<string, number>(10_000)

/**
 * What may be shown to everyone of a route handler or a metadata route. Null where
 * each request needs an answer of its own.
 */
export async function findResponse(runtime: Runtime, maker: Maker): Promise<Answer | 'not-found' | null> {
  const { route, pathname } = maker
  const plan = runtime.plan(route.pattern)
  if (!plan || plan.kind === 'dynamic') return null
  const known = plan.paths === null || plan.paths.has(pathname)
  if (!known && !plan.dynamicParams) return 'not-found'
  if (!known && !plan.onDemand) return null
  const cache = theCache()
  const key = responseKey(runtime.buildId, pathname)
  const options = { label: pathname, implicit: implicitTags(route, pathname) }
  const run = runMaker(runtime, maker)
  const found = await cache.read(key, options)
  if (found.kind === 'stale') cache.refresh(key, '', toldRun(runtime, { route: route.pattern, pathname, routeType: 'route' }, run), options)
  if (found.kind !== 'miss') return toAnswer(runtime, found.entry, found.kind === 'hit' ? 'HIT' : 'STALE')
  if ((unshared.get(pathname) ?? -Infinity) > monotonic()) return null
  const entry = await cache.fill(key, '', run, options).entry
  if (entry) return toAnswer(runtime, entry, 'MISS')
  unshared.set(pathname, monotonic() + UNSHARED)
  return null
}

export function responseKey(buildId: string, pathname: string): string {
  return keyOf('response', buildId, pathname)
}

/** Null when it turns out to need a request: then every request makes its own. */
function runMaker(runtime: Runtime, maker: Maker): Run {
  return async () => {
    const outcome = await makeResponse(runtime, maker)
    if (outcome.kind === 'dynamic') return null
    const { response, lifetime, tags } = outcome
    return { body: encodeResponse(response), meta: () => ({ ...lifetime, tags }) }
  }
}

const decoded = new WeakMap<Entry, KeptResponse>()

function responseOf(entry: Entry): KeptResponse {
  const known = decoded.get(entry)
  if (known) return known
  const response = decodeResponse(entry.body)
  decoded.set(entry, response)
  return response
}

function toAnswer({ config }: Runtime, entry: Entry, state: 'HIT' | 'STALE' | 'MISS'): Answer {
  const { status, headers, body } = responseOf(entry)
  const answer: Answer = { status, headers: [...headers, ['x-nextjs-cache', state], ...control(headers, entry, config.expireTime)], body }
  // What is stale is about to be replaced; what says nothing is rarely asked for twice.
  if (state === 'STALE' || status >= 400) return answer
  return { ...answer, shared: { staleAt: entry.created + entry.revalidate * 1000 } }
}

/** What the application says of caching holds. */
function control(headers: HeaderList, entry: Entry, expireTime: number): HeaderList {
  if (headers.some(([name]) => name.toLowerCase() === 'cache-control')) return []
  return entry.expire <= 0 ? [noStore] : [['cache-control', cacheControl(entry, expireTime)]]
}
