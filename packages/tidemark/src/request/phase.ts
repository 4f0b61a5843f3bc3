import type { Phase, RequestScope } from './scope.ts'

const ORIGIN = 'tidemark.after-origin'
const READ = 'tidemark.dynamic-read'

/** The phase in which the running `after()` callback was registered; null outside of such callbacks. */
export function afterOrigin(scope: RequestScope): Phase | null {
  if (scope.phase !== 'after') return null
  return (scope.memo.get(ORIGIN) as Phase | undefined) ?? 'render'
}

/** The scope in which an `after()` callback runs: of the same request, but with its answer gone. */
export function afterScope(scope: RequestScope, origin: Phase): RequestScope {
  return { ...scope, phase: 'after', prerender: null, memo: new Map([[ORIGIN, origin]]) }
}

/** What first made the answer depend on the request, or null: then it may be shared. */
export function requestRead(scope: RequestScope): string | null {
  return (scope.memo.get(READ) as string | undefined) ?? null
}

export function noteRequestRead(scope: RequestScope, what: string): void {
  if (!scope.memo.has(READ)) scope.memo.set(READ, what)
}
