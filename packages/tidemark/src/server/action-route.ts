import { actionCall, runAction, type ActionCall, type ActionOutcome } from '../actions/action.ts'
import { isSameOrigin } from '../actions/origin.ts'
import { applyInvalidations } from '../cache/revalidate.ts'
import { ACTION_HOME_HEADER, ACTION_UNKNOWN_HEADER, REDIRECT_HEADER, REVALIDATED_HEADER } from '../client/action-headers.ts'
import { FLIGHT_TYPE } from '../client/payload.ts'
import { isTidemarkError } from '../errors/error.ts'
import { payloadInput, type PageJob } from '../render/page-context.ts'
import { createErrorReporter, digestOf } from '../render/report.ts'
import { renderPage } from '../render/page.ts'
import { withBasePath } from '../render/page-answer.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'
import { textAnswer, withControl, withHeaders, type Answer, type HeaderList } from './answer.ts'
import type { ReachableFunctions } from './function-reach.ts'
import { fillHref } from './href.ts'

const UNKNOWN: HeaderList[number] = [ACTION_UNKNOWN_HEADER, '1']
const ACTION_NO_STORE: HeaderList[number] = ['cache-control', 'no-cache, no-store, max-age=0, must-revalidate']

export interface ActionRequest {
  /** The page whose URL was posted to; its job renders the answer's UI. */
  job(action?: PageJob['action'], formState?: unknown): PageJob
  /** Where a redirect inside the application leads, or null for what is not a page here. */
  follow(url: string): Promise<PageJob | null>
  readonly scope: RequestScope
  /** Null where every page can call every function (dev). */
  readonly functions: ReachableFunctions | null
  readonly method: string
  readonly headers: Headers
  readonly host: string
  /** Made only after the origin was checked; its body is limited. */
  body(): Request
}

/** Null when the request calls no server function. */
export async function answerAction(request: ActionRequest): Promise<Answer | null> {
  const call = actionCall(request.method, request.headers)
  if (!call) return null
  const { scope } = request
  const { allowedOrigins } = scope.config.serverActions
  if (!isSameOrigin({ method: request.method, headers: request.headers, host: request.host, allowedOrigins })) {
    return textAnswer(403, 'Invalid Server Actions request.')
  }
  const { rsc } = request.job()
  const allows = (id: string): boolean => request.functions?.allows(scope.route, id) ?? true
  const outcome = await runAction({ rsc, scope, call, allows, request: request.body() }).catch((error: unknown) => refused(error))
  if ('status' in outcome) return outcome
  if (outcome.kind === 'none') return null
  if (outcome.kind === 'elsewhere') return elsewhere(request, call)
  if (outcome.kind === 'unknown') {
    const [status, text] = outcome.malformed ? [400, 'Invalid Server Action request.'] : [404, 'Server Action not found.']
    return textAnswer(status as number, text as string, [UNKNOWN])
  }
  await applyInvalidations(scope)
  scope.phase = 'render'
  const answer = await (call.kind === 'fetch' ? fetchAnswer(request, outcome) : formAnswer(request, outcome))
  return withControl(withHeaders(answer, cookieHeaders(scope)), ACTION_NO_STORE)
}

/**
 * As if there were no such function. The browser, which may have come here from a page that has it, learns the address
 * of one: there it meets all that guards that page.
 */
function elsewhere({ functions, scope }: ActionRequest, call: ActionCall): Answer {
  const home = call.kind === 'fetch' ? functions?.home(call.id) : null
  const headers: HeaderList = home ? [[ACTION_HOME_HEADER, fillHref(scope.config, home)]] : []
  return textAnswer(404, 'Server Action not found.', [UNKNOWN, ...headers])
}

function refused(error: unknown): Answer {
  if (isTidemarkError(error, 'TM_BODY_TOO_LARGE')) return textAnswer(413, 'Body exceeded the limit of serverActions.bodySizeLimit.')
  if (isTidemarkError(error, 'TM_ACTION_FIELDS')) return textAnswer(413, 'Too many fields.')
  if (isTidemarkError(error, 'TM_ACTION_BUSY')) return textAnswer(503, 'Too many requests at once.', [['retry-after', '1']])
  if (isTidemarkError(error, 'TM_ACTION_BODY') || isTidemarkError(error, 'TM_ACTION_BOUND'))
    return textAnswer(400, 'Invalid Server Action request.')
  // The client left while it was sending: nobody reads this.
  if (error instanceof DOMException && error.name === 'AbortError') return textAnswer(400, 'The request was cut off.')
  throw error
}

type Ran = Exclude<ActionOutcome, { kind: 'none' | 'unknown' | 'elsewhere' }>

/** One round trip: the result, and the page anew where something it shows has changed. */
async function fetchAnswer(request: ActionRequest, outcome: Ran): Promise<Answer> {
  const { scope } = request
  const revalidated = revalidatedHeader(scope)
  if (outcome.kind === 'interrupt' && outcome.interrupt.kind === 'redirect') {
    const { url, type } = outcome.interrupt
    const target = await request.follow(url)
    const headers: HeaderList = [[REDIRECT_HEADER, `${url};${type}`], ['content-type', FLIGHT_TYPE], ...revalidated]
    if (!target) return { status: 200, headers, body: null }
    return flightAnswer(target, { status: 200, headers, full: true })
  }
  const status = outcome.kind === 'value' ? 200 : outcome.kind === 'error' ? 500 : httpStatus(outcome)
  const action = outcome.kind === 'value' ? { failed: false, value: outcome.value } : { failed: true, error: rejected(outcome.error) }
  const full = revalidated.length > 0 || outcome.kind === 'interrupt'
  return flightAnswer(request.job(action), {
    status,
    headers: [['content-type', FLIGHT_TYPE], ...revalidated],
    full,
    references: outcome.kind === 'value' ? outcome.references : undefined,
  })
}

interface FlightAnswer {
  readonly status: number
  readonly headers: HeaderList
  readonly full: boolean
  readonly references?: unknown
}

async function flightAnswer(job: PageJob, options: FlightAnswer): Promise<Answer> {
  const reporter = createErrorReporter({ report: (error, digest) => job.report(error, digest, { routeType: 'action' }) })
  const input = { ...payloadInput(job, null), full: options.full }
  const flight = await runInScope(job.scope, () =>
    job.rsc.renderPayload(input, { onError: reporter.onFlightError, temporaryReferences: options.references }),
  )
  return {
    status: options.status,
    headers: options.headers,
    body: { pipe: (output) => flight.pipe(output), abort: (reason) => flight.abort(reason) },
  }
}

/** Without JavaScript: the page itself, or a redirect to another one. */
async function formAnswer(request: ActionRequest, outcome: Ran): Promise<Answer> {
  if (outcome.kind === 'interrupt' && outcome.interrupt.kind === 'redirect') {
    return { status: 303, headers: [['location', withBasePath(outcome.interrupt.url, request.scope.config.basePath)]], body: null }
  }
  if (outcome.kind === 'error') {
    request.job().report(outcome.error, digestOf(outcome.error), { routeType: 'action' })
    return textAnswer(500, 'Internal Server Error')
  }
  const job = request.job(undefined, outcome.kind === 'value' ? outcome.formState : undefined)
  const fallback = outcome.kind === 'interrupt' ? ({ status: httpStatus(outcome), level: 0 } as const) : null
  const { status, headers, pipe, abort } = await renderPage(job, fallback)
  return { status, headers, body: { pipe, abort } }
}

function httpStatus(outcome: Extract<Ran, { kind: 'interrupt' }>): 401 | 403 | 404 {
  return outcome.interrupt.kind === 'http' ? outcome.interrupt.status : 404
}

function revalidatedHeader(scope: RequestScope): HeaderList {
  if (scope.invalidated.client || scope.written.headers.size > 0) return [[REVALIDATED_HEADER, '1']]
  return scope.invalidated.refresh ? [[REVALIDATED_HEADER, '2']] : []
}

/** What the request has written so far, ready to be sent. */
function cookieHeaders(scope: RequestScope): HeaderList {
  return [...scope.written.headers.values()].map((value) => ['set-cookie', value] as const)
}

/** Flight carries a rejection as a rejection: the caller's promise fails with the digest, or in dev with the error. */
function rejected(error: unknown): Promise<never> {
  const promise = Promise.reject(error) as Promise<never>
  promise.catch(() => undefined)
  return promise
}
