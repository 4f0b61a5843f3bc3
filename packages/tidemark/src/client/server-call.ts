import { ACTION_HEADER, ACTION_HOME_HEADER, ACTION_UNKNOWN_HEADER, REDIRECT_HEADER, REVALIDATED_HEADER } from './action-headers.ts'
import { bodyOf, inlinedPage, isFlight } from './fetch-payload.ts'
import type { FlightClient } from './flight.ts'
import { markFollowed } from './followed.ts'
import { stripBasePath, toPublicHref } from './href.ts'
import { watchFields } from './kept-fields.ts'
import type { Navigator } from './navigator.ts'
import { FLIGHT_TYPE, FROM_HEADER, type ActionResult, type Payload } from './payload.ts'
import { reloadOnce } from './reload-guard.ts'
import { isInApp } from './router.ts'
import { createSerialQueue } from './serial-queue.ts'
import { UNRECOGNIZED_ACTION } from './unrecognized-action.ts'

export interface ServerCallOptions {
  readonly flight: FlightClient
  readonly navigator: Navigator
  readonly build: string
  leave(url: URL, how: 'push' | 'replace'): void
  transition(run: () => void): void
}

/** What the answer to a server function always has; the page only if it was rendered anew. */
type ActionPayload = Partial<Payload> & Pick<Payload, 'build'>

/** The function behind every imported server function: one round trip for the result and the new page, one call at a time. */
export function createServerCall(options: ServerCallOptions): (id: string, args: unknown[]) => Promise<unknown> {
  watchFields()
  const enqueue = createSerialQueue()
  return (id, args) => enqueue(() => call(id, args, options))
}

async function call(id: string, args: unknown[], options: ServerCallOptions): Promise<unknown> {
  const { flight, navigator, transition } = options
  const { url, from } = navigator.current()
  const temporaryReferences = flight.createTemporaryReferenceSet()
  const body = await flight.encodeReply(args, { temporaryReferences })
  const post = (to: string): Promise<Response> =>
    fetch(to, { method: 'POST', headers: { accept: FLIGHT_TYPE, [ACTION_HEADER]: id, ...(from ? { [FROM_HEADER]: from } : {}) }, body })
  let response = await post(url.pathname + url.search)
  // Code of a page that was left has called: the function belongs there.
  const home = response.headers.get(ACTION_HOME_HEADER)
  if (home) response = await post(home)
  const redirect = response.headers.get(REDIRECT_HEADER)
  const payload = await decodeAnswer(response, flight, temporaryReferences).catch((error: unknown) => {
    // A redirect to elsewhere brings no page.
    if (redirect) return null
    throw error
  })
  const revalidated = response.headers.get(REVALIDATED_HEADER)
  if (revalidated) navigator.clear(revalidated === '2' ? 'dynamic' : 'all')
  if (redirect) throw followRedirect(redirect, payload, options)
  if (!payload) throw await noPayload(id, response, options)

  if (home) {
    if (revalidated) transition(() => navigator.refresh())
  } else if (isPage(payload) && payload.build !== options.build) {
    // The result is good, the rendering is for other client code.
    reloadOnce(`${options.build} ${payload.build}`)
  } else if (isPage(payload)) {
    const page = inlinedPage(payload)
    transition(() => {
      if (!navigator.update(page, url) && revalidated) navigator.refresh()
    })
  }
  return settle(payload.action)
}

async function decodeAnswer(response: Response, flight: FlightClient, temporaryReferences: unknown): Promise<ActionPayload | null> {
  if (!isFlight(response) || !response.body) return null
  return flight.createFromReadableStream<ActionPayload>(bodyOf(response), { temporaryReferences })
}

function isPage(payload: ActionPayload): payload is Payload {
  return Object.keys(payload.slots ?? {}).length > 0
}

/** An error arrives as a rejected promise, as an Error, or as no more than its digest. */
async function settle(action: ActionResult | undefined): Promise<unknown> {
  if (!action?.failed) return action?.value
  const error: unknown = await action.error
  if (error instanceof Error || typeof error !== 'object' || error === null) throw error
  throw Object.assign(new Error('A server function failed. The server has logged the details under the digest.'), error)
}

/** Goes there, and returns what the caller's promise is rejected with: code after the call must not run. */
function followRedirect(header: string, payload: ActionPayload | null, { navigator, build, leave, transition }: ServerCallOptions): Error {
  const at = header.lastIndexOf(';')
  const target = header.slice(0, at)
  const how = header.slice(at + 1) === 'replace' ? 'replace' : 'push'
  const url = new URL(stripBasePath(target) === null ? toPublicHref(target) : target, location.href)
  const error = markFollowed(Object.assign(new Error('NEXT_REDIRECT'), { digest: `NEXT_REDIRECT;${how};${target};307;` }))
  if (!isInApp(url) || (payload && payload.build !== build)) leave(url, how)
  else {
    const page = payload && isPage(payload) ? { page: inlinedPage(payload) } : {}
    transition(() => navigator.open(url, { history: how, scroll: 'page' }, { fresh: true, ...page }))
  }
  return error
}

async function noPayload(id: string, response: Response, { build }: ServerCallOptions): Promise<Error> {
  const isUnknown = response.headers.get(ACTION_UNKNOWN_HEADER) === '1'
  // The page is older than the server: a new document has the new functions.
  if (isUnknown && reloadOnce(`${build} ${id}`)) return new Promise(() => undefined)
  const isText = response.headers.get('content-type')?.startsWith('text/plain')
  const text = isText ? await response.text() : ''
  const error = new Error(text || `The server answered a server function with ${response.status} ${response.statusText}.`)
  return isUnknown ? Object.assign(error, { name: UNRECOGNIZED_ACTION }) : error
}
