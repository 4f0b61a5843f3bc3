import { askForPayload, type PayloadRequest } from './ask-payload.ts'
import { etagOf } from './etag.ts'
import { neverEnding, type DecodePayload } from './flight.ts'
import { pageUrl } from './href.ts'
import { inlineQueue } from './inline-queue.ts'
import { FLIGHT_TYPE, PARTIAL_HEADER, STALE_HEADER, type Payload } from './payload.ts'
import type { CachedPage } from './payload-cache.ts'
import { clientSettings } from './settings.ts'
import { now } from './now.ts'

/** A prefetched page stays usable for at least so many seconds, or it would be gone before the click. */
const LEAST_STALE = 30

export interface FetchedPage {
  readonly page: CachedPage
  /** The page's own URL: another than asked for where the server redirected. */
  readonly url: URL
}

/** What an answer is when it is not a payload. */
export type NoPage =
  /** The server has nothing to say ahead of the visit. */
  | 'nothing'
  /** HTML, an error, a redirect to elsewhere: only a document navigation can tell. */
  | 'foreign'

export async function fetchPage(url: URL, request: PayloadRequest, decode: DecodePayload): Promise<FetchedPage | NoPage> {
  const early = inlineQueue().loader?.take(url, request.kind)
  const asked = early?.asked ?? now()
  const response = await (early?.response ?? askForPayload(url, request))
  if (response.status === 204) return 'nothing'
  const finalUrl = response.redirected ? pageUrl(response.url, url.hash) : url
  const known = response.status === 304 && request.known
  if (!finalUrl || !(known || isFlight(response))) return 'foreign'
  const partial = response.headers.get(PARTIAL_HEADER) === '1'
  const whole: CachedPage['whole'] = known ? known.whole : {}
  const payload = known
    ? known.payload
    : await decode(
        partial ? neverEnding(new Uint8Array(await response.arrayBuffer())) : bodyOf(response, (bytes) => (whole.etag = etagOf(bytes))),
      )
  const stale = Number(response.headers.get(STALE_HEADER) ?? payload.stale)
  return {
    url: finalUrl,
    page: {
      payload: { ...payload, slots: { ...(request.kind === 'visit' && request.held), ...payload.slots } },
      partial,
      expires: asked + lifetime(stale, request.kind) * 1000,
      fixed: partial || stale > 0,
      whole,
      from: /\bnext-url\b/i.test(response.headers.get('vary') ?? '') ? request.from : null,
    },
  }
}

/** Seconds for which a page is shown without asking. */
export function lifetime(stale: number, kind: PayloadRequest['kind']): number {
  const { staleTimes } = clientSettings()
  if (stale > 0) return Math.max(LEAST_STALE, stale)
  return kind === 'visit' ? staleTimes.dynamic : Math.max(LEAST_STALE, staleTimes.static)
}

export function isFlight(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith(FLIGHT_TYPE) ?? false
}

/**
 * The body, read along by the browser itself: of an answer that is not to be stored, Chromium calls a request cancelled
 * whose end only a script has read.
 */
export function bodyOf(response: Response, onEnd: (bytes: Uint8Array) => void = () => undefined): ReadableStream<Uint8Array> {
  response
    .clone()
    .arrayBuffer()
    .then((bytes) => onEnd(new Uint8Array(bytes)))
    .catch(() => undefined)
  return response.body as ReadableStream<Uint8Array>
}

/** The first view's page, which came with the document: nothing was asked for. */
export function inlinedPage(payload: Payload): CachedPage {
  return {
    payload,
    partial: false,
    expires: now() + lifetime(payload.stale, 'visit') * 1000,
    fixed: payload.stale > 0,
    from: null,
    whole: {},
  }
}
