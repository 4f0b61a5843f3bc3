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
  return new Error('`useSearchParams()` is read-only: make a copy with `new URLSearchParams(searchParams)` and navigate to it. (TM_SEARCH_PARAMS_READONLY)')
}
