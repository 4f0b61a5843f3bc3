import { clientError } from './client-error.ts'

/** What `useSearchParams` returns: a `URLSearchParams` that cannot be changed. */
export class ReadonlyURLSearchParams extends URLSearchParams {
  override append(): never {
    throw readonly()
  }
  override delete(): never {
    throw readonly()
  }
  override set(): never {
    throw readonly()
  }
  override sort(): never {
    throw readonly()
  }
}

function readonly(): Error {
  return clientError(
    'TM_SEARCH_PARAMS_READONLY',
    'The search params of a page are read-only: change a copy, new URLSearchParams(searchParams).',
  )
}
