import type { Entry } from '../cache/entry.ts'
import type { Run } from '../cache/fill.ts'
import { keyOf } from '../cache/key.ts'
import { cacheControl } from '../lifetime/cache-control.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import { decodedOnce, makeAhead, readAhead, type Ahead, type Ready } from './ahead.ts'
import { noStore, type Answer, type HeaderList } from './answer.ts'
import { decodeResponse, encodeResponse } from './kept-response.ts'
import { makeResponse, type Maker } from './make-response.ts'
import type { Runtime } from './runtime.ts'
import { toldRun } from './told-run.ts'

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
  const run = runMaker(runtime, maker)
  const ahead: Ahead = {
    key: responseKey(runtime.buildId, pathname),
    label: pathname,
    implicit: implicitTags(route, pathname),
    first: run,
    again: toldRun(runtime, { route: route.pattern, pathname, routeType: 'route' }, run),
  }
  const ready = (await readAhead(ahead)) ?? (await makeAhead(ahead))
  return ready && toAnswer(runtime, ready)
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

const responseOf = decodedOnce(decodeResponse)

function toAnswer({ config }: Runtime, { entry, state }: Ready): Answer {
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
