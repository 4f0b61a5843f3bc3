import type { Phase, RequestScope } from './scope.ts'

const ORIGIN = 'tidemark.after-origin'

/** The phase in which the running `after()` callback was registered; null outside of such callbacks. */
export function afterOrigin(scope: RequestScope): Phase | null {
  if (scope.phase !== 'after') return null
  return (scope.memo.get(ORIGIN) as Phase | undefined) ?? 'render'
}

/** The scope in which an `after()` callback runs: of the same request, but with its answer gone. */
export function afterScope(scope: RequestScope, origin: Phase): RequestScope {
  return { ...scope, phase: 'after', prerender: null, memo: new Map([[ORIGIN, origin]]) }
}
