import { DEV } from './build-constants.ts'
import { payloadUrl } from './href.ts'
import type { CachedPage } from './payload-cache.ts'
import { FLIGHT_TYPE, FROM_HEADER, HELD_HEADER, HOT_HEADER, PREFETCH_HEADER, type Payload } from './payload.ts'

export interface PayloadRequest {
  /** The path the navigation starts from; null where there is none (the document itself was asked for). */
  readonly from: string | null
  /** `shell`: what is static, fetched ahead. `page`: everything, fetched ahead. `visit`: everything, now. */
  readonly kind: 'shell' | 'page' | 'visit'
  /** Because of an edit, in development. */
  readonly hot?: boolean
  readonly signal?: AbortSignal
  /** Slots that the answer may leave out where they are layouts: `fetchPage` puts them into that of a visit. */
  readonly held?: Payload['slots'] | false
  /** What is held of the page itself, no longer to be shown without asking: the answer may be that it has not changed. */
  readonly known?: CachedPage | null
}

export function askForPayload(url: URL, request: PayloadRequest): Promise<Response> {
  return fetch(payloadUrl(url), {
    headers: {
      accept: FLIGHT_TYPE,
      ...(request.from ? { [FROM_HEADER]: request.from } : {}),
      ...(DEV && request.hot ? { [HOT_HEADER]: '1' } : {}),
      ...(request.kind === 'shell' ? { [PREFETCH_HEADER]: '1' } : {}),
      ...(request.known?.whole.etag ? { 'if-none-match': request.known.whole.etag } : {}),
      ...(request.held ? { [HELD_HEADER]: Object.keys(request.held).map(encodeURIComponent).join() } : {}),
    },
    // What CDNs are told, `stale-while-revalidate`, browsers would take for themselves: what was kept must be asked after.
    cache: 'no-cache',
    priority: request.kind === 'visit' ? 'high' : 'low',
    ...(request.signal ? { signal: request.signal } : {}),
  })
}
