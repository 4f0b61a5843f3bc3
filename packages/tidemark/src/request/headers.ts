import { TidemarkError } from '../errors/error.ts'
import { markDynamic } from './dynamic.ts'
import { watchUnawaited } from './unawaited.ts'

const MEMO = 'tidemark.headers'

/**
 * The headers of the request, read-only. Reading them leaves the rest of the
 * component to request time.
 *
 * @throws TM_REQUEST_IN_CACHE, TM_OUTSIDE_REQUEST, TM_REQUEST_IN_AFTER, TM_REQUEST_AT_BUILD
 * @example const agent = (await headers()).get('user-agent')
 */
export function headers(): Promise<ReadonlyHeaders> {
  const read = markDynamic('headers()')
  if (read.kind === 'hole') return read.promise
  if (read.kind === 'empty') return Promise.resolve(new ReadonlyHeaders())
  const { scope, request } = read
  const known = scope.memo.get(MEMO) as Promise<ReadonlyHeaders> | undefined
  if (known) return known
  const view = Promise.resolve(new ReadonlyHeaders(request.headers))
  watchUnawaited(view, { what: 'headers()', route: scope.route, like: Headers.prototype })
  scope.memo.set(MEMO, view)
  return view
}

/** What `await headers()` gives: a `Headers` whose changing methods throw. */
export class ReadonlyHeaders extends Headers {
  override append(): never {
    throw readonly()
  }
  override delete(): never {
    throw readonly()
  }
  override set(): never {
    throw readonly()
  }
}

function readonly(): TidemarkError {
  return new TidemarkError('TM_HEADERS_READONLY', {
    message: 'Headers cannot be modified. Read more: https://nextjs.org/docs/app/api-reference/functions/headers',
  })
}
