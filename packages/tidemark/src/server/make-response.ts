import { originsOfScope, type Origins } from '../cache/provenance.ts'
import { TidemarkError } from '../errors/error.ts'
import { shortest } from '../lifetime/combine.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { staleSeconds } from '../lifetime/thresholds.ts'
import { untilIdle } from '../render/flight-pass.ts'
import { nextTask } from '../render/same-task.ts'
import { misuseOf } from '../request/dynamic.ts'
import { createPrerender, createRequestScope } from '../request/request-scope.ts'
import { runInScope, type DynamicAccess, type KnownEntry, type Prerender, type RequestScope, type SegmentConfig } from '../request/scope.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { HandlerRoute, MetadataRoute } from '../routes/types.ts'
import { finishScopes } from './after-answer.ts'
import type { Answer } from './answer.ts'
import { collectBody } from './collect-body.ts'
import { isKeepable, type KeptResponse } from './kept-response.ts'
import { watchOwnIo } from './own-io.ts'
import type { Runtime } from './runtime.ts'

/** What makes an answer that may be shown to everyone: a GET handler, a metadata route. */
export interface Maker {
  readonly route: HandlerRoute | MetadataRoute
  readonly pathname: string
  readonly segment: SegmentConfig
  /** Called once for each pass, in its scope or entering it; everything it needs is imported by then. */
  run(scope: RequestScope): Promise<Answer>
}

export interface MadeResponse {
  readonly kind: 'made'
  readonly response: KeptResponse
  readonly lifetime: Lifetime
  readonly tags: ReadonlySet<string>
  /** What gave it its lifetime; known in a build. */
  readonly origins: Origins | undefined
}

export type ResponseOutcome = MadeResponse | { readonly kind: 'dynamic'; readonly dynamic: readonly DynamicAccess[] }

/**
 * Makes an answer ahead of any request, by the rule of pages: with
 * `cacheComponents` what does not settle in the next task once caches are warm
 * waits for something that only a request should wait for.
 *
 * @throws what the application throws
 */
export async function makeResponse(runtime: Runtime, maker: Maker): Promise<ResponseOutcome> {
  const first = await runPass(runtime, maker, { pass: 'warm', known: null })
  const misused = misuseOf(first.prerender)
  if (misused) throw misused
  const { scope, prerender, result } = first.cold ? await runPass(runtime, maker, { pass: 'final', known: first.prerender.entries }) : first

  const misuse = misuseOf(prerender)
  if (misuse) throw misuse
  if (prerender.dynamic.length > 0) return { kind: 'dynamic', dynamic: prerender.dynamic }
  if (result === null) return dynamicBecause('uncached data (I/O)')
  if ('error' in result) throw result.error
  const { response } = result
  if (!isKeepable(response) || scope.written.headers.size > 0)
    return dynamicBecause(response.status < 400 ? 'Set-Cookie' : `status ${response.status}`)
  // An id that no image has: whoever makes ids up must not fill the store with them.
  const lifetime = maker.route.kind === 'metadata' && response.status === 404 ? passing : lifetimeOf(runtime, scope)
  if (lifetime !== passing && lifetime.revalidate === 0) return dynamicBecause('revalidate = 0')
  finishScopes(runtime, [scope])
  const tags = new Set([...scope.output.tags, ...scope.implicitTags])
  return { kind: 'made', response, lifetime, tags, origins: originsOfScope(scope) }
}

/** Of what is right now but not kept. */
const passing: Lifetime = { stale: 0, revalidate: 0, expire: 0 }

interface Pass {
  readonly scope: RequestScope
  readonly prerender: Prerender
  /** Caches had to be filled. */
  readonly cold: boolean
  /** Null while it still waits. */
  readonly result: { readonly response: KeptResponse } | { readonly error: unknown } | null
}

interface PassOptions {
  readonly pass: Prerender['pass']
  readonly known: ReadonlyMap<string, KnownEntry> | null
}

async function runPass({ config }: Runtime, maker: Maker, { pass, known }: PassOptions): Promise<Pass> {
  const { route, pathname, segment } = maker
  const controller = new AbortController()
  const mode = config.cacheComponents ? 'shell' : 'page'
  const prerender = createPrerender({ mode, pass, signal: controller.signal })
  const scope = createRequestScope({
    phase: 'handler',
    route: route.pattern,
    pathname,
    config,
    request: null,
    prerender,
    known,
    segment,
    implicitTags: implicitTags(route, pathname),
  })
  let result: Pass['result'] = null
  const [start, cut] = [nextTask(), nextTask()]
  await start
  const io = watchOwnIo(scope)
  const settled = runInScope(scope, () => collect(maker, scope)).then(
    (response) => void (result = { response }),
    (error: unknown) => void (result = { error }),
  )
  await cut
  // What `setImmediate` gives counts as at once; what a timer or the outside world gives does not, however fast.
  const waits = result === null
  // Asked now: what answers fast is filled before the next task ends.
  const filling = prerender.pending.size > 0
  if (waits) await nextTask()
  io.end()
  const found = waits && io.begun ? null : result
  prerender.stage = 'over'
  const cold = mode === 'shell' && pass === 'warm' && (filling || prerender.pending.size > 0)
  const limit = { seconds: config.staticPageGenerationTimeout, scope }
  if (mode === 'page') await withTimeout(settled, limit)
  else if (cold) await withTimeout(untilIdle(prerender, settled), limit)
  controller.abort(new Error('prerender cut off'))
  return { scope, prerender, cold, result: mode === 'page' ? result : found }
}

async function collect(maker: Maker, scope: RequestScope): Promise<KeptResponse> {
  const { status, headers, body } = await maker.run(scope)
  return { status, headers, body: await collectBody(body) }
}

function lifetimeOf({ config }: Runtime, { output, segment }: RequestScope): Lifetime {
  const revalidate = segment.revalidate === false ? Infinity : segment.revalidate
  const own: Lifetime = { stale: config.staleTimes.static, revalidate, expire: Infinity }
  return { ...(output.lifetime ? shortest(output.lifetime, own) : own), stale: staleSeconds(output.lifetime, config.staleTimes.static) }
}

function dynamicBecause(what: string): ResponseOutcome {
  return { kind: 'dynamic', dynamic: [{ what, stack: '' }] }
}

async function withTimeout(work: Promise<void>, { seconds, scope }: { seconds: number; scope: RequestScope }): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const message = `Route "${scope.route}" (${scope.pathname}) took longer than ${seconds} s`
    timer = setTimeout(() => reject(new TidemarkError('TM_BUILD_TIMEOUT', { message })), seconds * 1000)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
