import { LRUCache } from 'lru-cache'
import { env } from '../../env.ts'
import { memoKey, mayShare, type FetchCall } from './call.ts'
import { decodeResponse, encodeResponse } from './stored-response.ts'
import type { RequestScope } from '../../request/scope.ts'

/** Set by the dev server in `scope.memo` for a render that follows an edit. */
export const HMR_REFRESH = 'dev-hmr-refresh'

const MAX_BYTES = 32 * 1024 * 1024
const answers = new LRUCache<string, Uint8Array>({ maxSize: MAX_BYTES, sizeCalculation: (bytes) => bytes.byteLength })

/**
 * In dev, while a page is rendered anew because a file was edited: the answer the page
 * got before, whatever its options say. Null for every other render, and with
 * `serverComponentsHmrCache: false`.
 */
export function hotResponse(request: RequestScope, call: FetchCall): Response | null {
  if (!isHot(request, call) || request.memo.get(HMR_REFRESH) !== true) return null
  const known = answers.get(memoKey(call))
  return known ? decodeResponse(known) : null
}

/** In dev, remembers an answer for the next edit, behind its reader: a body may take its time, or never end. */
export function keepHot(request: RequestScope, call: FetchCall, response: Response): Response {
  if (!isHot(request, call) || response.status !== 200 || response.headers.get('content-type') === 'text/event-stream') return response
  const copy = response.clone()
  copy.arrayBuffer().then(
    (body) => answers.set(memoKey(call), encodeResponse(copy, new Uint8Array(body))),
    () => undefined,
  )
  return response
}

function isHot({ config }: RequestScope, call: FetchCall): boolean {
  return env.nodeEnv === 'development' && config.serverComponentsHmrCache && mayShare(call)
}
